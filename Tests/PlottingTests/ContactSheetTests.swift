import Foundation
import Plotting
import Testing

/// Writes every figure in both layouts and themes into one page, for people to look at.
///
/// Runs only when `CONTACT_SHEET` names the file to write; nothing is asserted.
@Suite struct ContactSheetTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CONTACT_SHEET"] != nil))
  func writeContactSheet() throws {
    let path = try #require(ProcessInfo.processInfo.environment["CONTACT_SHEET"])
    var page = "<!doctype html><meta charset=utf-8><style>\(Chart.styleSheet)\n"
    page += "body{margin:0;font:13px system-ui} .row{display:flex;gap:24px;padding:16px;"
    page += "background:var(--paper);color:var(--ink)} .wide{width:692px} .narrow{width:336px}"
    page += "figure{margin:0}</style>"
    for theme in ["light", "dark"] {
      page += "<div data-theme=\(theme)>"
      for figure in Gallery.all {
        let wide = figure.figure.scene(id: "\(theme)-\(figure.name)", layout: .wide).svg()
        let narrow = figure.figure.scene(id: "\(theme)-\(figure.name)", layout: .narrow).svg()
        page += "<div class=row><figure class='fig wide'>\(wide)\(narrow)</figure>"
        page += "<figure class='fig narrow'>\(wide)\(narrow)</figure></div>"
      }
      page += "</div>"
    }
    try FigureDrawing(Figure(Gallery.fanLog)).standaloneSVG(id: "fan").write(
      toFile: path + ".svg", atomically: true, encoding: .utf8)
    try page.write(toFile: path, atomically: true, encoding: .utf8)
  }
}

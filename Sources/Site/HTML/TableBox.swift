/// A table in a box of its own, which scrolls sideways when the page is too narrow for it.
struct TableBox {
  /// A cell of a table.
  struct Cell {
    var content: HTML
    /// How the cell is set, where the table's own way does not fit.
    var className: String?
    /// The exact value for those who point at it.
    var title: String?
    /// What a script reads.
    var attributes: [HTMLAttribute] = []
  }

  /// Rows that belong together.
  struct Body {
    /// What a script reads.
    var attributes: [HTMLAttribute] = []
    var rows: [[Cell]]
  }

  /// The table's identifier.
  var anchor: String?
  /// The table's name as a landmark, such as "Table 1"; a table without one is only a group.
  var name: String?
  /// The classes of the table.
  var className: String?
  /// What a script reads.
  var attributes: [HTMLAttribute] = []
  /// What stands above the table.
  var caption: HTML = .empty
  /// The cells of the head; empty for a table without one.
  var header: [Cell]
  /// The other rows.
  var bodies: [Body]

  /// The box; a keyboard can scroll it, because it takes the focus.
  var html: HTML {
    tag(
      "div",
      [
        "class": "table-box", "id": anchor, "tabindex": "0",
        "role": name == nil ? "group" : "region", "aria-label": name ?? "Table",
      ]
    ) {
      "\n"
      tag("table", ["class": className], adding: attributes) {
        "\n"
        if !caption.isEmpty {
          tag("caption") { tag("span") { caption } }
          "\n"
        }
        if !header.isEmpty {
          tag("thead") {
            tag("tr") { for cell in header { html(of: cell, "th", scope: "col") } }
          }
          "\n"
        }
        for body in bodies {
          tag("tbody", adding: body.attributes) {
            "\n"
            for row in body.rows {
              tag("tr") { for cell in row { html(of: cell, "td") } }
              "\n"
            }
          }
          "\n"
        }
      }
      "\n"
    }
  }

  private func html(of cell: Cell, _ element: String, scope: String? = nil) -> HTML {
    tag(
      element, ["scope": scope, "class": cell.className, "title": cell.title],
      adding: cell.attributes
    ) { cell.content }
  }
}

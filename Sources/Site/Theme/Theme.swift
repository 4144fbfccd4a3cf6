import Mathematics
import Mustache
import Plotting

/// The frame and the style of the pages.
///
/// A project changes the frame with `theme/page.mustache` and adds styles with `theme/style.css`;
/// nothing has to be compiled for that.
package struct Theme: Sendable {
  /// The name of the author's frame in the theme's folder.
  package static let templateName = "page.mustache"
  /// The name of the author's styles in the theme's folder.
  package static let styleName = "style.css"
  /// The name of the script in the site.
  package static let scriptName = "palimpsest.js"

  /// What a frame is filled with.
  package struct Frame {
    /// A page in the navigation.
    package struct Entry {
      /// The words.
      package var text: String
      /// The address, relative to the page.
      package var address: String
      /// Whether it is the page itself.
      package var isCurrent: Bool = false
    }

    /// The title in the browser's list of windows.
    package var title: String
    /// The site's title.
    package var site: String
    /// The language of the text.
    package var language: String
    /// One sentence for search engines.
    package var description: String?
    /// Who wrote the page.
    package var author: String?
    /// Words for search engines.
    package var keywords: [String] = []
    /// The whole address of the page.
    package var canonical: String?
    /// Whether the page shows mathematics.
    package var hasFormulas: Bool = false
    /// The way from the page to the site's folder: empty, or `../` once a level.
    package var root: String
    /// The navigation.
    package var entries: [Entry]
    /// The page before this one.
    package var previous: Entry?
    /// The page after this one.
    package var next: Entry?
    /// Where the sources can be read.
    package var repository: String?
    /// Whether the page has figures for the script to read.
    package var hasFigures = false
    /// What stands between the frame's header and footer.
    package var content: HTML
  }

  private let template: MustacheTemplate
  /// The author's styles.
  package let style: String?

  /// Takes the theme of a project, or the built-in one.
  ///
  /// - Parameters:
  ///   - template: The text of the author's frame; nil for the built-in one.
  ///   - style: The author's styles.
  /// - Throws: A sentence about what is wrong with the frame.
  package init(template: String? = nil, style: String? = nil) throws {
    self.template = try MustacheTemplate(string: template ?? Self.page)
    self.style = style
  }

  /// The theme of a project that has no frame of its own.
  package static func builtIn(style: String?) -> Theme {
    do {
      return try Theme(style: style)
    } catch {
      preconditionFailure("the built-in frame is a valid template: \(error)")
    }
  }

  /// The styles that all pages share.
  package static var sharedStyleSheet: String { Chart.styleSheet + styleSheet + readingStyleSheet }

  /// The styles and the font of pages with mathematics.
  static var mathematicsStyleSheet: String {
    FormulaStyle.fontStyleSheet + FormulaStyle.styleSheet + """

      /* A formula with the marks that touch it. */
      .unbroken { white-space: nowrap; }

      """
  }

  /// The text of a page.
  package func render(_ frame: Frame) -> String {
    func entry(_ entry: Frame.Entry) -> [String: Any] {
      ["text": entry.text, "address": entry.address, "isCurrent": entry.isCurrent]
    }
    var values: [String: Any] = [
      "title": frame.title, "site": frame.site, "language": frame.language, "root": frame.root,
      "entries": frame.entries.map(entry), "content": frame.content.rendered,
      "hasStyle": style != nil, "hasFormulas": frame.hasFormulas,
      "hasFigures": frame.hasFigures,
    ]
    values["description"] = frame.description
    values["author"] = frame.author
    values["keywords"] = frame.keywords.isEmpty ? nil : frame.keywords.joined(separator: ", ")
    values["canonical"] = frame.canonical
    values["repository"] = frame.repository
    values["previous"] = frame.previous.map(entry)
    values["next"] = frame.next.map(entry)
    values["hasPager"] = frame.previous != nil || frame.next != nil
    return template.render(values)
  }

  /// The built-in frame.
  ///
  /// The security policy lets a page load nothing from elsewhere and run nothing that is written
  /// into it, so that a notebook of a stranger cannot.
  static let page = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src data:; object-src 'none'; base-uri 'none'; form-action 'none'" />
    <meta name="color-scheme" content="light dark" />
    <title>{{title}}</title>
    {{#description}}
    <meta name="description" content="{{.}}" />
    {{/description}}
    {{#author}}
    <meta name="author" content="{{.}}" />
    {{/author}}
    {{#keywords}}
    <meta name="keywords" content="{{.}}" />
    {{/keywords}}
    {{#canonical}}
    <link rel="canonical" href="{{.}}" />
    {{/canonical}}
    <link rel="stylesheet" href="{{root}}palimpsest.css" />
    {{#hasFormulas}}
    <link rel="stylesheet" href="{{root}}mathematics.css" />
    {{/hasFormulas}}
    {{#hasStyle}}
    <link rel="stylesheet" href="{{root}}style.css" />
    {{/hasStyle}}
    {{#hasFigures}}
    <script src="{{root}}palimpsest.js" defer="defer"></script>
    {{/hasFigures}}
    </head>
    <body class="page">
    <a class="skip" href="#Content">Skip to the text</a>
    <header class="site-header">
    <nav aria-label="Notes">
    <ul>
    <li><a class="site-title" href="{{root}}index.html">{{site}}</a></li>
    {{#entries}}
    <li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{text}}</a></li>
    {{/entries}}
    </ul>
    </nav>
    </header>
    <main id="Content">
    {{{content}}}
    </main>
    <footer class="site-footer">
    {{#hasPager}}
    <nav aria-label="Neighbouring notes">
    <ul class="pager">
    {{#previous}}
    <li><a rel="prev" href="{{address}}">← {{text}}</a></li>
    {{/previous}}
    {{#next}}
    <li class="next"><a rel="next" href="{{address}}">{{text}} →</a></li>
    {{/next}}
    </ul>
    </nav>
    {{/hasPager}}
    {{#repository}}
    <p><a href="{{.}}">Sources of these notes</a></p>
    {{/repository}}
    </footer>
    </body>
    </html>

    """
}

/// Directives of DocC, and what stands for them here.
enum DocCDirective {
  private static let equivalents: KeyValuePairs<String, String> = [
    "CodeListing": "fenced code, ` ```swift `",
    "Column": "the blocks one after the other in `::: {layout-ncol=2}` … `:::`",
    "Comment": "an HTML comment, `<!-- … -->`",
    "Image": "`![alternative text](picture.svg)`",
    "Links": "a list of links",
    "Metadata": "front matter between two lines `---`",
    "Options": "front matter between two lines `---`",
    "Row": "`::: {layout-ncol=2}` … `:::`",
    "Small": "`::: {.small}` … `:::`",
    "Snippet": "a cell, ` ```{swift} `",
    "Tab": "a heading in `::: {.panel-tabset}` … `:::`",
    "TabNavigator": "`::: {.panel-tabset}` … `:::`, with a heading for each tab",
    "Video": "a link to the film",
  ]

  /// Whether DocC has a directive of this name.
  static func isKnown(_ name: String) -> Bool { equivalents.contains { $0.key == name } }

  /// What to write instead, if anything is the same.
  static func equivalent(of name: String) -> String? {
    equivalents.first { $0.key == name }?.value
  }
}

/// Directives of MyST, and what stands for them here.
enum ColonDirective {
  private static let equivalents: KeyValuePairs<String, String> = [
    "admonition": "`::: {.callout-note title=\"…\"}` … `:::`",
    "attention": "`::: {.callout-important}` … `:::`",
    "bibliography": "`bibliography: references.bib` in the front matter",
    "card": "a division, `::: {.card}` … `:::`",
    "caution": "`> [!CAUTION]`, or `::: {.callout-caution}` … `:::`",
    "code": "fenced code, such as ` ```swift `",
    "code-block": "fenced code, such as ` ```swift `",
    "danger": "`::: {.callout-caution}` … `:::`",
    "dropdown": "`::: {.callout-note collapse=\"true\" title=\"…\"}` … `:::`",
    "error": "`::: {.callout-caution}` … `:::`",
    "figure": "`![caption](picture.svg){#fig-name}`",
    "grid": "`::: {layout-ncol=2}` … `:::`",
    "hint": "`::: {.callout-tip}` … `:::`",
    "image": "`![alternative text](picture.svg)`",
    "important": "`> [!IMPORTANT]`, or `::: {.callout-important}` … `:::`",
    "include": "`{{< include part.md >}}`",
    "list-table": "a table with bars, `| a | b |`",
    "margin": "`::: {.column-margin}` … `:::`",
    "math": "`$$` … `$$ {#eq-name}`",
    "note": "`> [!NOTE]`, or `::: {.callout-note}` … `:::`",
    "proof": "`::: {.proof}` … `:::`",
    "seealso": "`::: {.callout-note}` … `:::`",
    "sidebar": "`::: {.column-margin}` … `:::`",
    "tab-item": "a heading in `::: {.panel-tabset}` … `:::`",
    "tab-set": "`::: {.panel-tabset}` … `:::`, with a heading for each tab",
    "table": "`::: {#tbl-name}` … `:::` with a table and its caption",
    "tip": "`> [!TIP]`, or `::: {.callout-tip}` … `:::`",
    "topic": "`::: {.callout-note title=\"…\"}` … `:::`",
    "warning": "`> [!WARNING]`, or `::: {.callout-warning}` … `:::`",
  ]

  private static let environments: KeyValuePairs<String, String> = [
    "algorithm": "alg", "conjecture": "cnj", "corollary": "cor", "definition": "def",
    "example": "exm", "exercise": "exr", "lemma": "lem", "proposition": "prp", "remark": "rem",
    "solution": "sol", "theorem": "thm",
  ]

  /// What to write instead, if anything is the same.
  static func equivalent(of name: String) -> String? {
    if let found = equivalents.first(where: { $0.key == name }) { return found.value }
    let plain = name.hasPrefix("prf:") ? String(name.dropFirst(4)) : name
    return environments.first { $0.key == plain }.map { "`::: {#\($0.value)-name}` … `:::`" }
  }
}

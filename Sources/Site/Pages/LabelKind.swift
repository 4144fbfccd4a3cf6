/// What the prefix of a label says that it names.
enum LabelKind: String, CaseIterable {
  // MARK: Things of a page

  case figure = "fig"
  case table = "tbl"
  case equation = "eq"
  case section = "sec"
  case listing = "lst"
  case claim = "clm"
  case experiment = "exp"
  case run
  case simulation = "sim"
  case model = "mod"

  // MARK: Theorems and the like

  case theorem = "thm"
  case lemma = "lem"
  case corollary = "cor"
  case proposition = "prp"
  case conjecture = "cnj"
  case definition = "def"
  case example = "exm"
  case exercise = "exr"
  case solution = "sol"
  case remark = "rem"
  case algorithm = "alg"

  // MARK: Callouts

  case note = "nte"
  case tip = "tip"
  case warning = "wrn"
  case important = "imp"
  case caution = "cau"

  /// The kind of thing that a label names, nil for a label without one of the prefixes.
  init?(of label: String) {
    guard let end = label.firstIndex(where: { $0 == "-" || $0 == ":" }) else { return nil }
    self.init(rawValue: String(label[..<end]))
  }

  /// What such a thing is called in front of its number.
  var noun: String { "\(self)".prefix(1).uppercased() + "\(self)".dropFirst() }

  /// Whether a division with such a label has a number of its own, and its noun before its text.
  var isStatement: Bool {
    switch self {
    case .theorem, .lemma, .corollary, .proposition, .conjecture, .definition, .example,
      .exercise, .solution, .remark, .algorithm, .claim, .experiment, .run, .simulation, .model:
      true
    case .figure, .table, .equation, .section, .listing, .note, .tip, .warning, .important,
      .caution:
      false
    }
  }
}

extension CommandTable {
  /// The commands of this program, in the order in which help lists them.
  static let haven = CommandTable([])
}

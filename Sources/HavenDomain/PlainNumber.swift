extension Int {
  /// A number of so many ASCII digits and nothing else: `Int("+5")` would take a sign too.
  /// Nil also where the number is too large.
  init?(plain text: some StringProtocol, digits: ClosedRange<Int>) {
    let bytes = text.utf8
    guard digits.contains(bytes.count), bytes.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    self.init(text)
  }
}

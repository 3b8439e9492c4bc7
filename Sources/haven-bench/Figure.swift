/// What one benchmark measured, in milliseconds.
struct Figure {
  var name: String
  var contacts = 0
  private var samples: [Double]

  init(_ name: String, milliseconds samples: [Double]) {
    self.name = name
    self.samples = samples.sorted()
  }

  private func percentile(_ share: Double) -> Double {
    guard !samples.isEmpty else { return 0 }
    return samples[min(samples.count - 1, Int(Double(samples.count) * share))]
  }

  private var columns: [(String, Double)] {
    [("p50", percentile(0.5)), ("p99", percentile(0.99)), ("max", samples.last ?? 0)]
  }

  static func table(_ figures: [Figure]) -> String {
    let header = pad("benchmark", 34) + pad("contacts", 10) + "      p50      p99      max ms"
    return
      ([header]
      + figures.map { figure in
        pad(figure.name, 34) + pad("\(figure.contacts)", 10)
          + figure.columns.map { right(rounded($0.1), 9) }.joined()
      }).joined(separator: "\n")
  }

  static func json(_ figures: [Figure]) -> String {
    let lines = figures.map { figure in
      let values = figure.columns.map { "\"\($0.0)\": \(rounded($0.1))" }.joined(separator: ", ")
      return "  {\"name\": \"\(figure.name)\", \"contacts\": \(figure.contacts), \(values)}"
    }
    return "[\n\(lines.joined(separator: ",\n"))\n]"
  }

  /// Three digits behind the point.
  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let fraction = "\(1000 + thousandths % 1000)".dropFirst()
    return "\(thousandths / 1000).\(fraction)"
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

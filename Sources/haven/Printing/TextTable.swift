import Canvas

/// Rows in aligned columns, for people: every cell is made harmless first.
struct TextTable {
  private let headings: [String]
  private var rows: [[DisplayText]] = []
  /// Columns that end at one edge, as numbers do.
  private let trailing: Set<Int>

  init(_ headings: String..., trailing: Set<Int> = []) {
    self.headings = headings
    self.trailing = trailing
  }

  mutating func add(_ cells: String...) { rows.append(cells.map { DisplayText($0) }) }

  /// Lines with their ends; a heading even where there are no rows.
  var text: String {
    let all = [headings.map { DisplayText($0) }] + rows
    let widths = headings.indices.map { column in
      all.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
    }
    return all.map { row in
      let cells = zip(row.indices, row).map { index, cell in
        cell.padded(to: widths[index], trailing.contains(index) ? .trailing : .leading).string
      }
      let line = cells.joined(separator: "  ")
      return line.prefix(line.count - line.reversed().prefix { $0 == " " }.count) + "\n"
    }.joined()
  }
}

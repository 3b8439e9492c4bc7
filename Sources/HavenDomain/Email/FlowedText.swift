/// Joins the lines of a `format=flowed` text into paragraphs (RFC 3676).
enum FlowedText {
  /// - Parameter deletesSpace: the blank that marks a soft line end is not part of the text
  ///   (`DelSp=yes`).
  static func join(_ text: String, deletesSpace: Bool) -> String {
    var joined: [UInt8] = []
    joined.reserveCapacity(text.utf8.count)
    /// The quote depth of the line before, where that line goes on.
    var openDepth: Int?
    let bytes = Array(text.utf8)
    var position = 0
    var isLast = false
    while !isLast {
      let (end, next) = bytes[...].line(from: position)
      let line = bytes[position..<end]
      position = next
      isLast = next == end
      let quotes = line.prefix { $0 == .greaterThan }.count
      var content = line.dropFirst(quotes)
      if content.first == .space { content = content.dropFirst() }
      let isSignature = content.elementsEqual("-- ".utf8)
      if openDepth != quotes || isSignature {
        if openDepth != nil { joined.append(.lineFeed) }
        joined += repeatElement(.greaterThan, count: quotes)
        if quotes > 0 { joined.append(.space) }
      }
      let isSoft = content.last == .space && !isSignature
      joined += isSoft && deletesSpace ? content.dropLast() : content
      if !isSoft { joined.append(.lineFeed) }
      openDepth = isSoft ? quotes : nil
    }
    if openDepth == nil, !joined.isEmpty { joined.removeLast() }
    return String(decoding: joined, as: UTF8.self)
  }
}

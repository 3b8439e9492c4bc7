extension String {
  /// As much as a screen can show of a text that may be a megabyte: the rest is counted, not drawn.
  /// Nothing is cut from the record.
  func shown(_ limit: Int) -> String {
    let size = utf8.count
    guard size > limit else { return self }
    let head = String(decoding: utf8.prefix(limit), as: UTF8.self)
    return "\(head) … and \((size - limit + 1023) / 1024) KB more"
  }
}

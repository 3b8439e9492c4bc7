import Canvas
import HavenDomain

/// Finding as one types: each key asks anew, and the store drops the question before it.
extension QueueState {
  mutating func startFinding() -> [Effect] {
    if find == nil { find = TextEditor("") }
    return []
  }

  /// A key while the find field is open; nil when it is not for the field.
  mutating func findKey(_ press: KeyPress, _ context: Context) -> [Effect]? {
    switch press {
    case .escape: return closeFind(context)
    case .up, .down, .pageUp, .pageDown, .home, .end, .enter: return nil
    default:
      let before = searchText
      guard find?.handle(press, in: Size(width: 60, height: 1)) == true else { return nil }
      return searchText == before ? [] : open(context)
    }
  }

  mutating func findPasted(_ text: String, _ context: Context) -> [Effect] {
    find?.insert(text)
    return open(context)
  }

  mutating func closeFind(_ context: Context) -> [Effect] {
    let hadText = searchText != nil
    find = nil
    return hadText ? open(context) : []
  }

  mutating func toggleFollowUps(_ context: Context) -> [Effect] {
    includesFollowUp.toggle()
    return open(context)
  }
}

/// Whether something typed can be given to a mail program as its recipient.
///
/// Stricter than RFC 5322: what a mail program could take for an option, a command or a second
/// recipient is no address here.
public enum LetterAddress {
  /// In bytes, as RFC 5321 has it.
  public static let limit = 254

  /// Nil for an address; else what is wrong. The text itself is not in it: it may be somebody's.
  public static func problem(_ text: String) -> String? {
    if text.isEmpty { return "There is no email address. Type one, such as name@example.org." }
    guard isAddress(text) else {
      return "This is no email address that can be used. One looks like name@example.org."
    }
    return nil
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= limit, parts.count == 2 else { return false }
    let (local, host) = (parts[0], parts[1])
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return isLocal(local) && labels.count >= 2 && labels.allSatisfy(isLabel)
  }

  private static func isLocal(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isPlain(first), text.utf8.last != UInt8(ascii: ".") else {
      return false
    }
    return text.utf8.allSatisfy { isPlain($0) || ".+-_'%=".utf8.contains($0) }
  }

  private static func isLabel(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return isPlain(first) && isPlain(last)
      && text.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
  }

  /// A letter or a digit.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

import HavenDomain

/// What people come with, by channel. Everyday errands, most of them; nothing that hurts to read
/// with a survivor in the room: how somebody feels and what would help, and never what was done.
///
/// Held by tests to our own never-use list and to fictional numbers.
enum DrillPlots {
  static func plots(for channel: Channel) -> [DrillPlot] {
    switch channel {
    case .phone: phone
    case .text: text
    case .chat: chat
    case .email: email
    case .portal: portal
    case .inPerson: inPerson
    case .website: website
    case .social: social
    case .letter: letter
    }
  }

  /// Twenty contacts of a shift by channel: each channel comes within them.
  static let mix: [Channel] =
    Array(repeating: .phone, count: 6) + Array(repeating: .chat, count: 3)
    + Array(repeating: .text, count: 3) + Array(repeating: .email, count: 3)
    + [.portal, .inPerson, .website, .social, .letter]
}

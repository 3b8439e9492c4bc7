import Canvas
import FoundationEssentials

extension ContactForm {
  static let jsonKeys = [
    "channel", "name", "callback", "subject", "note", "emergency", "received", "messageId",
  ]

  /// Reads one JSON object, strictly: what is not understood is said, and never passed over.
  init(json bytes: [UInt8]) throws(Failure) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure(.badInput, "not UTF-8 text.")
    }
    do {
      self = try JSONDecoder().decode(ContactForm.self, from: Data(bytes))
    } catch let failure as Failure {
      throw failure
    } catch let error as DecodingError {
      throw Failure(.badInput, Self.words(error))
    } catch {
      throw Failure(.badInput, "not a JSON object.")
    }
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      guard let key = context.codingPath.last?.stringValue else {
        return "not a JSON object such as {\"channel\": \"phone\"}."
      }
      return "“\(key)” must be \(type == Bool.self ? "true or false" : "text in quotes")."
    default:
      return "not JSON. An object looks like {\"channel\": \"phone\"}."
    }
  }
}

extension ContactForm: Decodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    for key in object.allKeys where !Self.jsonKeys.contains(key.stringValue) {
      let near = NearestWord.to(key.stringValue, in: Self.jsonKeys)
      let hint = near.map { " Did you mean “\($0)”?" } ?? ""
      throw Failure(.badInput, "“\(key.stringValue.prefix(40))” is no field of a contact.\(hint)")
    }
    func text(_ name: String) throws -> String? {
      try object.decodeIfPresent(String.self, forKey: Key(stringValue: name))
    }
    channel = try text("channel")
    name = try text("name")
    callback = try text("callback")
    subject = try text("subject")
    note = try text("note")
    emergency = try object.decodeIfPresent(Bool.self, forKey: Key(stringValue: "emergency"))
    received = try text("received")
    messageID = try text("messageId")
  }
}

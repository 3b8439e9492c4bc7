import CLinux
import Foundation

/// A folder that one test has to itself, with the product's places in it; gone when the test is.
public final class Scratch: Sendable {
  public let path: String

  public init() throws {
    var template = Array((NSTemporaryDirectory() + "/haven-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw RehearsalError("no scratch folder to be had") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for name in ["config", "data", "state", "runtime"] { mkdir("\(path)/\(name)", 0o700) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Points the product at this folder and nowhere else.
  public var environment: [String: String?] {
    [
      "HOME": path, "HAVEN_DB": file("haven.db"), "XDG_CONFIG_HOME": file("config"),
      "XDG_DATA_HOME": file("data"), "XDG_STATE_HOME": file("state"),
      "XDG_RUNTIME_DIR": file("runtime"), "TMPDIR": path,
    ]
  }
}

/// What went wrong in the store, in words that say what, where and what to do next.
///
/// The text holds paths and positions and never a value that somebody typed.
public enum StoreError: Error, Equatable, Sendable {
  /// The database, or a file that belongs to it, cannot be opened or used.
  case unavailable(what: String, remedy: String)
  /// Somebody else held the gate, or a lock inside SQLite, for longer than the caller would wait.
  case busy(milliseconds: Int)
  /// The disk is full, or gives errors: nothing of the transaction was kept.
  case notSaved(reason: String)
  /// What was read is not what was written: a flipped bit, a moved row, a foreign hand.
  case damaged(what: String)
  /// The schema is of a major version that this program does not know.
  case tooNew(major: Int, known: Int)
  /// The schema is of a newer minor version, or the file was opened to read: no change is possible.
  case readOnly
  /// The key does not fit, is missing, or lies open to others.
  case key(KeyFault)
  /// A newer request stopped this one.
  case interrupted
  /// The statement and the schema disagree: a defect in this program, to be reported.
  case defect(String)
}

/// What can be wrong with the key file.
public enum KeyFault: Equatable, Sendable {
  case missing(path: String)
  case exists(path: String)
  case wrongSize(path: String, bytes: Int)
  case wrongMode(path: String, mode: String)
  case besideDatabase(path: String)
  case unreadable(path: String, reason: String)
  case wrongKey
  /// The record's own key was destroyed: what it sealed is gone, as was asked.
  case destroyed
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unavailable(let what, let remedy):
      "\(what). \(remedy)"
    case .busy(let milliseconds):
      "The database has been busy for \(milliseconds / 1000) s. "
        + "Nothing was lost: try again in a minute."
    case .notSaved(let reason):
      "Not saved: \(reason). Keep what you typed, make room on the disk, then save again."
    case .damaged(let what):
      "The database is damaged at \(what). Nothing wrong is shown. "
        + "Tell the administrator, who has a copy of an earlier day."
    case .tooNew(let major, let known):
      "This database was made by a newer haven (schema \(major); this one knows \(known)). "
        + "Install the newer version on this machine."
    case .readOnly:
      "This database can only be read here: a newer haven made it, or it was opened to read."
    case .key(let fault):
      fault.description
    case .interrupted:
      "Stopped, because a newer request came."
    case .defect(let what):
      "A defect in haven: \(what). Please report it."
    }
  }
}

extension KeyFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no key file at \(path). Copy it from the safe place "
        + "where it was put when the database was made. Without it nothing can be read."
    case .exists(let path):
      "A key file is already at \(path); it is never overwritten. Move it away first."
    case .wrongSize(let path, let bytes):
      "The key file \(path) holds \(bytes) bytes and not 32. Restore the right file."
    case .wrongMode(let path, let mode):
      "The key file \(path) has mode \(mode): others could read it. Run: chmod 0400 \(path)"
    case .besideDatabase(let path):
      "The key file \(path) lies in the database's folder, where one copy would take both. "
        + "Keep it in the configuration folder."
    case .unreadable(let path, let reason):
      "The key file \(path) cannot be read: \(reason). Check its owner and its folder."
    case .wrongKey:
      "This key does not belong to this database. Use the key file that was made with it."
    case .destroyed:
      "This record's key was destroyed when its person was erased: its details are gone for good."
    }
  }
}

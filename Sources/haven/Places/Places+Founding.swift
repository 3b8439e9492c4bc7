import CLinux
import HavenDomain
import HavenStore

extension Places {
  /// Whether something lies where the database should be.
  var hasDatabase: Bool {
    var about = stat()
    return lstat(database, &about) == 0
  }

  /// Makes the database, its key, and the folders that both need.
  ///
  /// - Returns: where the database lies, with links in its folder followed.
  func found(_ organisation: NewOrganisation, patience: Int) throws -> String {
    try Folders.makeAbove(database)
    try Folders.makeAbove(key)
    let core = try DeskCore.create(
      organisation, path: database, key: key, surroundings: .system(), patience: patience)
    core.close()
    return core.files.database
  }
}

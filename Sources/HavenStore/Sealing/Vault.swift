/// Where a sealed blob lives: it opens in this place and at this version, and nowhere else.
struct SealedPlace: Hashable, Sendable {
  let table: String
  let row: Int64
  let version: Int64
}

/// Seals the sensitive part of a row under its case's own key, and opens it again.
final class Vault {
  private let databaseID: [UInt8]
  private let ring: KeyRing
  private let sealer: Sealer

  init(databaseID: [UInt8], ring: KeyRing, sealer: Sealer) {
    self.databaseID = databaseID
    self.ring = ring
    self.sealer = sealer
  }

  func seal(_ fields: SealedFields, at place: SealedPlace, key: Int64) throws -> [UInt8] {
    try seal(bytes: fields.encoded, at: place, key: key)
  }

  /// For what is no text of ours: a message as it came.
  func seal(bytes: [UInt8], at place: SealedPlace, key: Int64) throws -> [UInt8] {
    try sealer.seal(bytes, with: ring.key(key), id: key, binding: binding(place, key))
  }

  /// - Parameter key: the key that the row's case names; a blob under another key does not open.
  /// - Throws: `.damaged` for a blob that was changed, moved or rolled back; `.key(.destroyed)`
  ///   where the person was erased.
  func open(_ blob: [UInt8], at place: SealedPlace, key: Int64) throws -> SealedFields {
    try SealedFields(decoding: openBytes(blob, at: place, key: key))
  }

  func openBytes(_ blob: [UInt8], at place: SealedPlace, key: Int64) throws -> [UInt8] {
    guard Sealer.keyID(of: blob) == key else {
      throw StoreError.damaged(what: "the sealed part of \(place.table) \(place.row)")
    }
    do {
      return try sealer.open(blob, with: ring.key(key), binding: binding(place, key))
    } catch StoreError.damaged {
      throw StoreError.damaged(what: "the sealed part of \(place.table) \(place.row)")
    }
  }

  private func binding(_ place: SealedPlace, _ key: Int64) -> [UInt8] {
    var binding = LengthPrefixed()
    binding.append(databaseID)
    binding.append(place.table)
    binding.append(place.row)
    binding.append(key)
    binding.append(place.version)
    return binding.bytes
  }
}

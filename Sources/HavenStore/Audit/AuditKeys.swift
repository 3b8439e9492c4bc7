/// The keys of the audit chain: one for each epoch, made from the one before, and one that signs.
///
/// An epoch ends at a checkpoint. The next key is derived from the old key and the head, and the
/// old one is overwritten: who breaks in later cannot write earlier rows anew.
struct AuditKeys {
  let signing: SecretKey
  private let seed: SecretKey
  private let wrapping: SecretKey
  private let sealer: Sealer
  private let databaseID: [UInt8]

  init(master: MasterKey, databaseID: [UInt8], sealer: Sealer) throws {
    signing = try master.key(for: .checkpoint)
    seed = try master.key(for: .audit)
    wrapping = try master.key(for: .wrap)
    self.sealer = sealer
    self.databaseID = databaseID
  }

  func first() throws -> SecretKey { try seed.derived("epoch", context: databaseID) }

  func next(after key: SecretKey, head: [UInt8]) throws -> SecretKey {
    try key.derived("ratchet", context: head)
  }

  func wrapped(_ key: SecretKey, epoch: Int64) throws -> [UInt8] {
    try key.withCopy {
      try sealer.seal($0, with: wrapping, id: 0, binding: binding(epoch))
    }
  }

  func unwrapped(_ envelope: [UInt8], epoch: Int64) throws -> SecretKey {
    var bytes = try sealer.open(envelope, with: wrapping, binding: binding(epoch))
    return try wrapping.sibling(wiping: &bytes)
  }

  /// Proves a head without the chain's own key: `purpose` keeps the two uses apart.
  func signature(purpose: String, epoch: Int64, sequence: Int64, head: [UInt8]) -> [UInt8] {
    var message = LengthPrefixed()
    message.append(purpose)
    message.append(databaseID)
    message.append(epoch)
    message.append(sequence)
    message.append(head)
    return HMAC256.of(message.bytes, key: signing)
  }

  private func binding(_ epoch: Int64) -> [UInt8] {
    var binding = LengthPrefixed()
    binding.append("audit key")
    binding.append(databaseID)
    binding.append(epoch)
    return binding.bytes
  }
}

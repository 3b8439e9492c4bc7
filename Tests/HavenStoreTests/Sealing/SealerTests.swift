import Testing

@testable import HavenStore

@Suite("Sealing")
struct SealerTests {
  let sealer: Sealer
  let key: SecretKey

  init() throws {
    sealer = try Sealer()
    key = try LockedMemory().key(Randomness.fill)
  }

  @Test("opens what it sealed, whatever its length", arguments: [0, 1, 27, 28, 29, 60, 5_000])
  func roundTrip(count: Int) throws {
    let plain = try Randomness.bytes(count)
    let sealed = try sealer.seal(plain, with: key, id: 9, binding: [1])
    #expect(try sealer.open(sealed, with: key, binding: [1]) == plain)
    #expect(Sealer.keyID(of: sealed) == 9)
  }

  @Test("the length tells no more than the next multiple of 32")
  func padding() throws {
    let sizes = try [0, 1, 28, 29].map {
      try sealer.seal([UInt8](repeating: 65, count: $0), with: key, id: 1, binding: []).count
    }
    #expect(sizes[0] == sizes[1] && sizes[1] == sizes[2] && sizes[3] == sizes[0] + 32)
  }

  @Test("every single flipped bit is noticed")
  func bitFlips() throws {
    let sealed = try sealer.seal(Array("Mira Quill".utf8), with: key, id: 1, binding: [7])
    for place in sealed.indices {
      for bit in 0..<8 {
        var bent = sealed
        bent[place] ^= 1 << UInt8(bit)
        #expect(throws: StoreError.self) { try sealer.open(bent, with: key, binding: [7]) }
      }
    }
  }

  @Test("every cut is noticed")
  func cuts() throws {
    let sealed = try sealer.seal(Array("Mira Quill".utf8), with: key, id: 1, binding: [7])
    for count in 0..<sealed.count {
      #expect(throws: StoreError.self) {
        try sealer.open(Array(sealed.prefix(count)), with: key, binding: [7])
      }
    }
  }

  @Test("another key or another binding does not open it")
  func bound() throws {
    let sealed = try sealer.seal([1, 2, 3], with: key, id: 1, binding: [7])
    #expect(throws: StoreError.self) { try sealer.open(sealed, with: key, binding: [8]) }
    let other = try key.random()
    #expect(throws: StoreError.self) { try sealer.open(sealed, with: other, binding: [7]) }
  }

  @Test("the same text never seals to the same bytes")
  func noncesDiffer() throws {
    let sealed = try (0..<200).map { _ in try sealer.seal([1], with: key, id: 1, binding: []) }
    #expect(Set(sealed).count == 200)
  }
}

@Suite("Sealed fields")
struct SealedFieldsTests {
  @Test("come back in their order, texts of any script and length")
  func roundTrip() throws {
    var fields = SealedFields()
    fields["name"] = "Zoë Ødegård 漢字"
    fields["empty"] = ""
    fields["long"] = String(repeating: "x", count: 70_000)
    fields["name"] = "Zoë"
    fields["gone"] = "here"
    fields["gone"] = nil
    let read = try SealedFields(decoding: fields.encoded)
    #expect(read == fields)
    #expect(read.names == ["name", "empty", "long"])
    #expect(read["name"] == "Zoë")
    #expect(read["gone"] == nil)
  }

  @Test("no cut of the bytes is taken for fields")
  func cuts() throws {
    var fields = SealedFields()
    fields["name"] = "Mira"
    fields["note"] = "later"
    for count in 0..<fields.encoded.count {
      #expect(throws: StoreError.self) {
        try SealedFields(decoding: Array(fields.encoded.prefix(count)))
      }
    }
    #expect(throws: StoreError.self) { try SealedFields(decoding: fields.encoded + [0]) }
  }

  @Test("a huge count or length is refused and never allocated")
  func hostile() {
    #expect(throws: StoreError.self) {
      try SealedFields(decoding: [255, 255, 255, 255, 0, 0, 0, 0])
    }
    #expect(throws: StoreError.self) {
      try SealedFields(decoding: [0, 0, 0, 1, 255, 255, 255, 255, 65])
    }
  }
}

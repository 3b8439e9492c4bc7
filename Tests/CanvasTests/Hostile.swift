/// Strings made of what breaks screens, the same ones for the same seed.
enum Hostile {
  private static let pieces: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x20...0x7E, 0x7F...0x9F, 0xA0...0x24F, 0x300...0x36F, 0x590...0x6FF,
    0x900...0x97F, 0x1100...0x11FF, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0x200D...0x200D, 0xFE0E...0xFE0F, 0x2600...0x27BF, 0x4E00...0x4E20, 0xAC00...0xAC40,
    0xE000...0xE010, 0xFEFF...0xFEFF, 0xFFF0...0xFFFF, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF,
    0x1F466...0x1F469, 0x1F900...0x1FAFF, 0xE0020...0xE007F, 0xE0100...0xE0110, 0x110BD...0x110BD,
    0x0...0x10FFFF,
  ]

  static func texts(seed: UInt64, count: Int) -> [String] {
    var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    return (0..<count).map { _ in
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        let range = pieces.randomElement(using: &random) ?? 0...0x7F
        let value = UInt32.random(in: range, using: &random)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      return String(scalars)
    }
  }

  private struct Xorshift: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }
}

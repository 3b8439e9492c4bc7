/// What a name sounds like, roughly: the bones of its consonants, so that Katharine and Catherine,
/// Mohammed and Muhammad, Steven and Stephen have one.
///
/// Coarse on purpose: it finds candidates, which are then compared letter by letter. Only words of
/// plain Latin letters have one; other scripts are found by their letters alone.
public enum NameSound {
  /// Of a folded word; nil where its sound says too little: fewer than three letters, or one bone.
  public static func of(_ word: String) -> String? {
    let letters = Array(word.unicodeScalars.prefix(NameDistance.longest))
    guard letters.count >= 3, letters.allSatisfy({ ("a"..."z").contains($0) }) else { return nil }
    var bones = Bones()
    var place = silentStart(letters)
    if isVowel(letters[place]) { bones.add("a") }
    while place < letters.count {
      let next = place + 1 < letters.count ? letters[place + 1] : nil
      place += take(letters[place], next, isFirst: place == 0, into: &bones)
    }
    return bones.text.count >= 2 ? bones.text : nil
  }

  /// The bones so far; a doubled one is one, unless a vowel stood between.
  private struct Bones {
    var text = ""
    private var isJoined = false

    mutating func add(_ bone: Character) {
      if isJoined, text.last == bone { return }
      text.append(bone)
      isJoined = true
    }

    mutating func part() { isJoined = false }
  }

  /// `kn` and `wr` begin with their second letter.
  private static func silentStart(_ letters: [Unicode.Scalar]) -> Int {
    (letters[0] == "k" && letters[1] == "n") || (letters[0] == "w" && letters[1] == "r") ? 1 : 0
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    ["a", "e", "i", "o", "u", "y"].contains(letter)
  }

  private static func isSoftening(_ letter: Unicode.Scalar?) -> Bool {
    letter.map { ["e", "i", "y"].contains($0) } ?? false
  }

  /// Takes one sound.
  ///
  /// - Returns: how many letters it was.
  private static func take(
    _ letter: Unicode.Scalar, _ next: Unicode.Scalar?, isFirst: Bool, into bones: inout Bones
  ) -> Int {
    if isVowel(letter) || (letter == "h" && !isFirst) {
      bones.part()
      return 1
    }
    if letter == "g", next == "h", !isFirst { return 2 }
    if letter == "p", next == "h" {
      bones.add("f")
      return 2
    }
    if letter == "c", next == "h" || next == "k" {
      bones.add("k")
      return 2
    }
    if letter == "x" {
      bones.add("k")
      bones.add("s")
      return 1
    }
    bones.add(bone(letter, isSoft: isSoftening(next)))
    return 1
  }

  private static func bone(_ letter: Unicode.Scalar, isSoft: Bool) -> Character {
    switch letter {
    case "c": isSoft ? "s" : "k"
    case "g": isSoft ? "j" : "g"
    case "q": "k"
    case "z": "s"
    case "v": "f"
    case "d": "t"
    case "b": "p"
    default: Character(letter)
    }
  }
}

import HavenConsole
import HavenDomain
import HavenStore

/// Letters on their way out of the house: checked, brought out, and then kept.
extension EffectRunner {
  func sendLetter(_ letter: KeepLetter, for ask: Ask) {
    desk.perform(ReadLetterFacts(feedback: letter.feedback), by: principal) { [self] outcome in
      switch outcome {
      case .done(let facts):
        if let why = LetterRules.whyNotWrite(letter.kind, facts) {
          return post(ask, .refused(.wrongState(why)))
        }
        let problems = LetterRules.problems(letter, facts)
        guard problems.isEmpty else { return post(ask, .refused(.invalid(problems))) }
        carry(letter, for: ask)
      case .refused(let refusal): post(ask, .refused(refusal))
      case .failed(let error): post(ask, .failed("\(error)"))
      }
    }
  }

  /// On a thread of its own: a mail command may take its time.
  private func carry(_ letter: KeepLetter, for ask: Ask) {
    do {
      try PosixThread.start { [self] in
        do throws(Failure) {
          keep(try letterPost.send(letter), for: ask)
        } catch {
          post(ask, .failed(error.words))
        }
      }
    } catch {
      post(ask, .failed("\(error)"))
    }
  }

  private func keep(_ letter: KeepLetter, for ask: Ask) {
    desk.perform(letter, by: principal) { [self] outcome in
      switch outcome {
      case .done(let sent): post(ask, .done(.letter(sent)))
      case .refused(let refusal): unrecorded(letter, refusal.words, ask)
      case .failed(let error): unrecorded(letter, "\(error)", ask)
      }
    }
  }

  private func unrecorded(_ letter: KeepLetter, _ words: String, _ ask: Ask) {
    letterPost.takeBack(letter)
    post(ask, .failed(LetterPost.unrecorded(letter, words)))
  }
}

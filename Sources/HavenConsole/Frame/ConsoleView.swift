import Canvas
import HavenDomain

/// Draws what the console knows; returns the cursor, which is always on what has focus.
public enum ConsoleView {
  public static func draw(
    _ state: ConsoleState, into surface: inout Surface, _ context: Context
  ) -> Point? {
    surface.clear()
    let state = state.shielded()
    guard !state.isHidden else { return HiddenView.draw(into: &surface, context) }
    let layout = FrameLayout(surface.size)
    IdentityRow.draw(state, into: &surface, in: layout.identity, context)
    AlarmBand.draw(state, into: &surface, in: layout.band, layout.sizeClass, context)
    if layout.sizeClass == .strip {
      ConsoleMessage.drawStrip(state, into: &surface, in: layout.message, context)
      return Point(x: 0, y: 0)
    }
    PaneTabs.draw(state, into: &surface, in: layout.tabs)
    let pane = pane(state, into: &surface, layout, context)
    ConsoleMessage.draw(state, into: &surface, in: layout.message, context)
    FooterRow.draw(state, into: &surface, in: layout.keys)
    return overlays(state, into: &surface, in: layout.body, context) ?? pane
  }

  private static func pane(
    _ state: ConsoleState, into surface: inout Surface, _ layout: FrameLayout, _ context: Context
  ) -> Point? {
    switch state.place {
    case .queue: QueueView.draw(state, into: &surface, layout, context)
    case .intake: IntakeView.draw(state, into: &surface, layout, context)
    case .triage:
      TriageView.draw(state, into: &surface, in: layout.body, isFocused: true, context)
    case .escalations: EscalationView.draw(state, into: &surface, layout, context)
    case .cases: CasesView.draw(state, into: &surface, layout, context)
    case .complaints: FeedbackView.draw(state, into: &surface, layout, context)
    }
  }

  private static func overlays(
    _ state: ConsoleState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    switch state.overlay {
    case nil: nil
    case .help(let help): HelpView.draw(help, into: &surface, in: body)
    case .reader(let reader): ReaderView.draw(reader, state, into: &surface, in: body, context)
    case .palette(let palette): PaletteView.draw(palette, state, into: &surface, in: body)
    case .prompt(let prompt):
      PromptView.draw(
        prompt, advice: state.advice(on: prompt, context), into: &surface, in: body)
    case .drafts(let list): DraftListView.draw(list, state, into: &surface, in: body, context)
    case .alarms: AlarmListView.draw(state, into: &surface, in: body, context)
    case .why(let why): WhyView.draw(why, state, into: &surface, in: body, context)
    case .people: PeopleView.draw(state, into: &surface, in: body, context)
    case .beds: BedsView.draw(state, into: &surface, in: body, context)
    case .referrals: ReferralsView.draw(state, into: &surface, in: body, context)
    case .transfers: TransfersView.draw(state, into: &surface, in: body, context)
    case .score(let score): ScoreView.draw(score, into: &surface, in: body, context)
    case .protocols(let open): ProtocolView.draw(open, state, into: &surface, in: body, context)
    case .silent(let silent): SilentView.draw(silent, state, into: &surface, in: body, context)
    case .audit: AuditSampleView.draw(state, into: &surface, in: body, context)
    case .words(let words): WordsView.draw(words, state, into: &surface, in: body, context)
    case .areas: AreasView.draw(state, into: &surface, in: body)
    case .checklist(let open): ChecklistView.draw(open, into: &surface, in: body, context)
    case .guide(let guide): GuideView.draw(guide, into: &surface, in: body)
    case .tenSteps(let steps): TenStepsView.draw(steps, state, into: &surface, in: body)
    case .retention: RetentionView.draw(state, into: &surface, in: body, context)
    }
  }
}

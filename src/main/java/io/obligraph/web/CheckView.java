package io.obligraph.web;

import io.obligraph.law.Act;
import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import io.obligraph.law.Party;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Truth;
import io.obligraph.report.Report;
import io.obligraph.web.CheckPage.Batch;
import io.obligraph.web.CheckPage.Bound;
import io.obligraph.web.CheckPage.Choice;
import io.obligraph.web.CheckPage.Download;
import io.obligraph.web.CheckPage.Fine;
import io.obligraph.web.CheckPage.Found;
import io.obligraph.web.CheckPage.Given;
import io.obligraph.web.CheckPage.Group;
import io.obligraph.web.CheckPage.Line;
import io.obligraph.web.CheckPage.Link;
import io.obligraph.web.CheckPage.Otherwise;
import io.obligraph.web.CheckPage.Supposed;
import io.obligraph.web.CheckPage.Tiered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a checked project what its page shows. */
final class CheckView {

    private static final int SHORT = 12;

    private static final int VERY_SHORT = 3;

    private static final List<Status> SHOWN = List.of(Status.APPLIES, Status.UPCOMING, Status.UNDETERMINED,
            Status.EXEMPT);

    private final Checked checked;

    private final LawDay law;

    private final CheckAddress address;

    private final LocalDate today;

    private CheckView(Checked checked, LocalDate today) {
        this.checked = checked;
        this.law = checked.law();
        this.address = checked.address();
        this.today = today;
    }

    /**
     * {@return what the page shows}
     * @param today the day on which the days are chosen from
     * @param found models that were searched for, {@code null} for none
     */
    static CheckPage of(Checked checked, LocalDate today, @Nullable Found found) {
        return new CheckView(checked, today).page(found);
    }

    private CheckPage page(@Nullable Found found) {
        Ref model = checked.model();
        Report report = checked.report();
        List<OpenQuestion> open = checked.assessment().openQuestions();
        boolean empty = checked.project().answers().isEmpty();
        return new CheckPage(model == null ? "Check a project" : "Check of " + model.title(), model, empty,
                address.hidden(), address.fieldsBut(null), checked.wrong(), report.verdict(), tiers(),
                empty ? List.of() : parties(), fines(), question(open), setAside(open), answers(), supposed(), days(),
                states(), address.hidden(false).asking(null).page(), address.hidden(true).asking(null).page(),
                downloads(), found, report);
    }

    private @Nullable CheckQuestion question(List<OpenQuestion> open) {
        String key = address.ask();
        Fact asked = key == null ? null : law.book().facts().get(key);
        if (asked != null) {
            OpenQuestion known = open.stream().filter(each -> each.fact().equals(key)).findFirst().orElse(null);
            return CheckQuestion.of(checked, asked, known);
        }
        return open.stream()
            .filter(each -> !address.isUnknown(each.fact()))
            .findFirst()
            .map(each -> CheckQuestion.of(checked, fact(each.fact()), each))
            .orElse(null);
    }

    private List<Link> setAside(List<OpenQuestion> open) {
        return open.stream()
            .filter(each -> address.isUnknown(each.fact()))
            .map(each -> new Link(fact(each.fact()).question(), address.asking(each.fact()).page()))
            .toList();
    }

    private Fact fact(String key) {
        return Objects.requireNonNull(law.book().facts().get(key));
    }

    private List<Tiered> tiers() {
        return checked.assessment().tiers().stream().filter(tier -> tier.holds() == Truth.TRUE).map(finding -> {
            var tier = finding.tier();
            return new Tiered(new Ref(tier.id(), tier.name(), Links.tier(tier.id())), finding.since());
        }).toList();
    }

    private List<Bound> parties() {
        List<Finding> findings = checked.report().findings();
        return law.book()
            .parties()
            .values()
            .stream()
            .map(party -> new Bound(law.party(party.id()), batches(party, findings)))
            .filter(bound -> !bound.batches().isEmpty())
            .toList();
    }

    private List<Batch> batches(Party party, List<Finding> findings) {
        List<Batch> batches = new ArrayList<>();
        for (Status status : SHOWN) {
            List<Line> lines = findings.stream()
                .filter(finding -> finding.status() == status && finding.parties().contains(party))
                .sorted(Comparator.comparing(
                        finding -> status == Status.UPCOMING ? Objects.requireNonNull(finding.since()) : LocalDate.MIN))
                .map(this::line)
                .toList();
            if (!lines.isEmpty()) {
                batches.add(
                        new Batch(status, lines.size() <= (status == Status.UNDETERMINED ? VERY_SHORT : SHORT), lines));
            }
        }
        return batches;
    }

    private Line line(Finding finding) {
        return new Line(FindingRow.of(law, finding), finding.wording().summary(),
                address.beside("reasons", "obligation", finding.obligation().id()));
    }

    private List<Fine> fines() {
        return checked.assessment().penalties().stream().map(finding -> {
            var wording = finding.wording();
            return new Fine(new Ref(finding.penalty().id(), wording.title(), Links.penalty(finding.penalty().id())),
                    wording.amount(), wording.share(), law.cite(wording.provision()));
        }).toList();
    }

    private List<Group> answers() {
        return law.book()
            .groups()
            .values()
            .stream()
            .map(group -> new Group(group.title(), law.book()
                .facts()
                .values()
                .stream()
                .filter(fact -> fact.group().equals(group.id()) && checked.project().answer(fact.key()).isPresent())
                .map(this::given)
                .toList()))
            .filter(group -> !group.given().isEmpty())
            .toList();
    }

    private Given given(Fact fact) {
        Answer answer = checked.project().answer(fact.key()).orElseThrow();
        String source = checked.project().concluded().get(fact.key());
        Checked.Origin origin = source == null ? checked.origins().get(fact.key())
                : new Checked.Origin("Follows from «" + fact(source).question() + "»", null);
        boolean said = address.facts().containsKey(fact.key());
        List<Link> suppose = answer instanceof Answer.Flag flag && source == null
                ? List.of(suppose(fact, !flag.value())) : List.of();
        return new Given(fact.question(), WrittenAnswers.words(fact, answer), origin,
                address.asking(source == null ? fact.key() : source).page(),
                said ? address.without(fact.key()).page() : null, suppose);
    }

    private Link suppose(Fact fact, boolean value) {
        SequencedMap<String, List<String>> instead = new LinkedHashMap<>();
        instead.put(fact.key(), List.of(String.valueOf(value)));
        return new Link(value ? "yes" : "no", address.supposing(instead).page());
    }

    private @Nullable Supposed supposed() {
        Assessment then = checked.supposed();
        if (then == null) {
            return null;
        }
        CheckAddress taken = address;
        List<String> what = new ArrayList<>();
        for (var supposed : address.instead().entrySet()) {
            taken = taken.with(supposed.getKey(), supposed.getValue());
            Fact fact = law.book().facts().get(supposed.getKey());
            if (fact != null) {
                what.add(fact.question() + " "
                        + then.project()
                            .answer(fact.key())
                            .map(answer -> WrittenAnswers.words(fact, answer))
                            .orElse("Not known"));
            }
        }
        Report report = Report.of(law.book(), then, today, checked.report().version());
        return new Supposed(what, report.verdict().sentence(),
                checked.assessment()
                    .changesTo(then)
                    .stream()
                    .map(change -> new Otherwise(law.ref(change.after().obligation()),
                            law.cite(change.after().wording().provision()), change.before().status(),
                            change.before().since(), change.after().status(), change.after().since()))
                    .toList(),
                taken.asking(null).page(), address.asking(null).page());
    }

    private List<Choice> days() {
        var days = new TreeSet<>(law.law().reasoner().daysOfChange(law.knownOn()));
        days.add(today);
        days.add(law.on());
        return days.stream()
            .map(day -> new Choice(day, WrittenAnswers.day(day) + (day.equals(today) ? " (today)" : ""),
                    day.equals(law.on())))
            .toList();
    }

    private List<Choice> states() {
        List<Act> acts = law.book().acts().values().stream().sorted(Comparator.comparing(Act::published)).toList();
        Stream<Choice> published = acts.stream()
            .map(act -> new Choice(act.published(),
                    WrittenAnswers.day(act.published()) + ", when " + act.number() + " was published",
                    act.published().equals(law.knownOn())));
        Stream<Choice> others = Stream.of(law.knownOn(), today)
            .distinct()
            .filter(day -> acts.stream().noneMatch(act -> act.published().equals(day)))
            .map(day -> new Choice(day, WrittenAnswers.day(day) + (day.equals(today) ? " (today)" : ""),
                    day.equals(law.knownOn())));
        return Stream.concat(published, others).sorted(Comparator.comparing(Choice::day)).toList();
    }

    private List<Download> downloads() {
        return CheckDownload.all()
            .map(download -> new Download(download.title(), download.word(),
                    address.beside("report", "as", download.word())))
            .toList();
    }

}

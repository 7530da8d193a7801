package io.obligraph.reasoning;

import io.obligraph.law.Act;
import io.obligraph.law.Answer;
import io.obligraph.law.Expression;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Project;
import io.obligraph.law.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the law book for one project, day by day, as a person would who had the time: no
 * compiling, no lanes. It knows only what a law book says and what the statuses mean, and
 * is what the reasoner is held against.
 */
final class Oracle {

    /** What it says of an obligation. */
    record Opinion(Status status, @Nullable LocalDate since, Set<String> parties, Set<String> exemptedBy) {
    }

    /** What it says of a tier. */
    record TierOpinion(Truth holds, @Nullable LocalDate since) {
    }

    /** What it says of a project. */
    record Opinions(Map<String, Opinion> findings, Map<String, TierOpinion> tiers, Map<String, Truth> exemptions) {
    }

    /** How an obligation stands to one party on one day. */
    private record Stand(String party, Truth base, Truth exempt, Set<String> exemptedBy) {
        Truth binds() {
            return OracleDay.both(base, OracleDay.not(exempt));
        }
    }

    private final LawBook book;

    private final OracleLaw law;

    private final List<OracleDay> days = new ArrayList<>();

    private final int today;

    private Oracle(LawBook book, OracleLaw law, Project project, LocalDate on, Map<String, String> readings) {
        this.book = book;
        this.law = law;
        Set<LocalDate> changes = new TreeSet<>(law.daysNamed());
        changes.add(LocalDate.MIN);
        project.answers().values().forEach(answer -> {
            if (answer instanceof Answer.Day day) {
                changes.add(day.value());
            }
        });
        int found = 0;
        for (LocalDate day : changes) {
            if (!day.isAfter(on)) {
                found = days.size();
            }
            days.add(new OracleDay(book, law, project, day, readings));
        }
        this.today = found;
    }

    /**
     * {@return what the law says}
     * @param law the law as it is known
     * @param readings the answer to take of each reading
     */
    static Opinions ask(OracleLaw law, Project project, LocalDate on, Map<String, String> readings) {
        return new Oracle(law.book(), law, project, on, readings).opinions();
    }

    private Opinions opinions() {
        Map<String, Opinion> findings = new TreeMap<>();
        book.obligations().values().forEach(each -> findings.put(each.id(), opinion(each)));
        Map<String, TierOpinion> tiers = new TreeMap<>();
        book.tiers().values().forEach(tier -> tiers.put(tier.id(), opinion(tier)));
        Map<String, Truth> exemptions = new TreeMap<>();
        book.exemptions().values().forEach(each -> exemptions.put(each.id(), days.get(today).exemption(each)));
        return new Opinions(findings, tiers, exemptions);
    }

    private Opinion opinion(Obligation obligation) {
        Integer certain = null;
        Integer open = null;
        Integer exempt = null;
        for (int i = today; i < days.size(); i++) {
            List<Stand> stands = stands(obligation, i);
            Truth binds = binds(stands);
            certain = certain == null && binds == Truth.TRUE ? Integer.valueOf(i) : certain;
            open = open == null && binds == Truth.UNKNOWN ? Integer.valueOf(i) : open;
            boolean lifted = stands.stream()
                .anyMatch(stand -> stand.base() != Truth.FALSE && stand.exempt() == Truth.TRUE);
            exempt = exempt == null && lifted ? Integer.valueOf(i) : exempt;
        }
        if (certain != null && certain == today) {
            return new Opinion(Status.APPLIES, startOfRun(obligation), bound(obligation, certain), Set.of());
        }
        if (open != null && (certain == null || open < certain)) {
            Set<String> parties = parties(stands(obligation, open), Truth.TRUE, Truth.UNKNOWN);
            return new Opinion(Status.UNDETERMINED, dayOf(certain), parties, Set.of());
        }
        if (certain != null) {
            return new Opinion(Status.UPCOMING, dayOf(certain), bound(obligation, certain), Set.of());
        }
        if (exempt == null) {
            return new Opinion(Status.NOT_APPLICABLE, null, allParties(obligation), Set.of());
        }
        Set<String> parties = new TreeSet<>();
        Set<String> by = new TreeSet<>();
        stands(obligation, exempt).stream().filter(stand -> stand.base() != Truth.FALSE).forEach(stand -> {
            parties.add(stand.party());
            by.addAll(stand.exemptedBy());
        });
        return new Opinion(Status.EXEMPT, null, parties, by);
    }

    private @Nullable LocalDate dayOf(@Nullable Integer day) {
        return day == null ? null : days.get(day).day();
    }

    private LocalDate startOfRun(Obligation obligation) {
        int start = today;
        while (start > 0 && binds(stands(obligation, start - 1)) == Truth.TRUE) {
            start--;
        }
        return days.get(start).day();
    }

    private Set<String> bound(Obligation obligation, int day) {
        return parties(stands(obligation, day), Truth.TRUE, Truth.TRUE);
    }

    private static Set<String> parties(List<Stand> stands, Truth one, Truth other) {
        Set<String> parties = new TreeSet<>();
        stands.stream()
            .filter(stand -> stand.binds() == one || stand.binds() == other)
            .forEach(stand -> parties.add(stand.party()));
        return parties;
    }

    private static Set<String> allParties(Obligation obligation) {
        Set<String> parties = new TreeSet<>();
        obligation.wordings()
            .stream()
            .filter(wording -> wording.when() != null)
            .forEach(wording -> wording.binds().forEach(binding -> parties.add(binding.party())));
        return parties;
    }

    private static Truth binds(List<Stand> stands) {
        return stands.stream().map(Stand::binds).reduce(Truth.FALSE, OracleDay::either);
    }

    private List<Stand> stands(Obligation obligation, int at) {
        OracleDay day = days.get(at);
        Obligation.Wording wording = law.inForce(obligation, day.day());
        if (wording == null || wording.when() == null || !law.isLaw()) {
            return List.of();
        }
        return wording.binds().stream().map(binding -> stand(obligation, wording, binding, day)).toList();
    }

    private Stand stand(Obligation obligation, Obligation.Wording wording, Obligation.Binding binding, OracleDay day) {
        Truth base = base(obligation, wording, binding, day);
        if (base == Truth.FALSE) {
            return new Stand(binding.party(), base, Truth.FALSE, Set.of());
        }
        Truth exempt = Truth.FALSE;
        Set<String> by = new TreeSet<>();
        for (var lifting : law.exemptions(obligation, wording, binding.party())) {
            if (lifting.wording() == law.inForce(lifting.item(), day.day())) {
                Truth holds = day.exemption(lifting.item());
                exempt = OracleDay.either(exempt, holds);
                if (holds == Truth.TRUE) {
                    by.add(lifting.item().id());
                }
            }
        }
        return new Stand(binding.party(), base, exempt, by);
    }

    private Truth base(Obligation obligation, Obligation.Wording wording, Obligation.Binding binding, OracleDay day) {
        if (!law.applies(wording.provision(), wording.act(), day.day())) {
            return Truth.FALSE;
        }
        Expression party = binding.when() == null ? book.parties().get(binding.party()).when() : binding.when();
        Truth base = OracleDay.both(day.applying(party),
                day.applying(Optional.ofNullable(wording.when()).orElseThrow()));
        for (var delay : law.delays(obligation, wording, binding.party())) {
            GracePeriod.Wording granted = delay.wording();
            if (granted == law.inForce(delay.item(), day.day()) && granted.when() != null
                    && day.day().isBefore(granted.until())) {
                base = OracleDay.both(base, OracleDay.not(day.content(granted.when())));
            }
        }
        return base;
    }

    private TierOpinion opinion(Tier tier) {
        Truth holds = OracleDay.both(OracleDay.of(law.isLaw()), days.get(today).content(tier.when()));
        if (holds != Truth.TRUE) {
            return new TierOpinion(holds, null);
        }
        int next = today;
        while (next < days.size() && hasEffect(tier, next) != Truth.TRUE) {
            next++;
        }
        if (next == days.size()) {
            return new TierOpinion(holds, null);
        }
        while (next <= today && next > 0 && hasEffect(tier, next - 1) == Truth.TRUE) {
            next--;
        }
        return new TierOpinion(holds, days.get(next).day());
    }

    private Truth hasEffect(Tier tier, int at) {
        OracleDay day = days.get(at);
        Act basic = book.acts().firstEntry().getValue();
        return OracleDay.both(OracleDay.of(law.applies(tier.basis().getFirst(), basic.id(), day.day())),
                day.applying(tier.when()));
    }

}

package io.obligraph.law;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Checks that the items of a law book fit together. */
final class LawBookCheck {

    private final LawBook book;

    private final BiConsumer<String, String> problems;

    private final ExpressionCheck expressions;

    /**
     * Makes a check.
     * @param book the book
     * @param problems takes each mistake: the item, as section and id, and what is wrong
     * and would be right
     */
    LawBookCheck(LawBook book, BiConsumer<String, String> problems) {
        this.book = book;
        this.problems = problems;
        this.expressions = new ExpressionCheck(book, this::exists, problems);
    }

    void check() {
        if (book.acts().isEmpty()) {
            problems.accept("acts", "there is no act; without one nothing is law");
            return;
        }
        var text = new TextCheck(book, this::exists, problems);
        text.acts();
        if (!text.isTree()) {
            return;
        }
        text.provisions();
        facts();
        book.licences().forEach((id, licence) -> {
            provisionsExist("licences/" + id, licence.basis());
            licence.freedoms().forEach((freedom, granted) -> {
                if (granted == licence.limit(freedom).isPresent()) {
                    problems.accept("licences/" + id,
                            granted ? "it grants the freedom «" + freedom + "»; take it out of limits"
                                    : "say under limits by what the freedom «" + freedom + "» is limited");
                }
            });
        });
        book.readings().forEach((id, reading) -> {
            basis("readings/" + id, reading.basis());
            exists("readings/" + id, reading.answers(), reading.taken(), "answer of this reading");
        });
        rules();
        consequences();
        book.applications().forEach(application -> {
            String place = "application/" + application.act();
            exists(place, book.acts(), application.act(), "act");
            provisionsExist(place, List.of(application.provision()));
            application.applies()
                .of()
                .stream()
                .filter(id -> !book.acts().containsKey(id))
                .forEach(id -> provisionsExist(place, List.of(id)));
            provisionsExist(place, application.applies().except());
        });
        expressions.unused()
            .forEach(id -> problems.accept("conditions/" + id, "no rule uses this condition; use it or remove it"));
        new CycleCheck(book, problems).check();
    }

    private void facts() {
        book.facts().forEach((key, fact) -> {
            String place = "facts/" + key;
            exists(place, book.groups(), fact.group(), "group");
            basis(place, fact.basis());
            fact.values().values().forEach(value -> provisionsExist(place, value.basis()));
            fact.implies().keySet().forEach(implied -> exists(place, book.facts(), implied, "fact"));
            fact.presumes().keySet().forEach(presumed -> exists(place, book.facts(), presumed, "fact"));
        });
    }

    private void rules() {
        book.conditions().forEach((id, condition) -> {
            String place = "conditions/" + id;
            condition.wordings().forEach(wording -> {
                basis(place, wording.basis());
                written(place, "title", wording.title());
                written(place, "negated", wording.negated());
            });
            if (condition.wordings().stream().noneMatch(wording -> wording.basis().isEmpty())) {
                wordings(place, condition);
            }
        });
        book.parties().forEach((id, party) -> {
            basis("parties/" + id, party.basis());
            expressions.check("parties/" + id, party.when());
        });
        book.tiers().forEach((id, tier) -> {
            basis("tiers/" + id, tier.basis());
            expressions.check("tiers/" + id, tier.when());
        });
        book.obligations().values().forEach(this::obligation);
        book.exemptions().forEach((id, exemption) -> {
            String place = "exemptions/" + id;
            wordings(place, exemption);
            standsOnItsProvision(place, exemption);
            exemption.wordings().forEach(wording -> {
                said(place, wording.title(), wording.summary());
                chosen(place, "lifts", wording.lifts(), wording.parties());
            });
        });
        book.gracePeriods().forEach((id, grace) -> {
            String place = "gracePeriods/" + id;
            wordings(place, grace);
            standsOnItsProvision(place, grace);
            grace.wordings().forEach(wording -> {
                said(place, wording.title(), wording.summary());
                chosen(place, "delays", wording.delays(), wording.parties());
            });
        });
    }

    private void consequences() {
        book.penalties().forEach((id, penalty) -> {
            String place = "penalties/" + id;
            wordings(place, penalty);
            standsOnItsProvision(place, penalty);
            penalty.wordings().forEach(wording -> {
                chosen(place, "punishes", wording.punishes(), wording.parties());
                expressions.check(place, wording.lower());
            });
        });
        book.authorities().forEach((id, authority) -> authority.competences().forEach(competence -> {
            String place = "authorities/" + id;
            provisionsExist(place, List.of(competence.provision()));
            chosen(place, "supervises", competence.supervises(), List.of());
            expressions.check(place, competence.when());
        }));
    }

    private void obligation(Obligation obligation) {
        String place = "obligations/" + obligation.id();
        wordings(place, obligation);
        standsOnItsProvision(place, obligation);
        for (Obligation.Wording wording : obligation.wordings()) {
            said(place, wording.title(), wording.summary());
            if (wording.binds().isEmpty() && wording.when() != null) {
                problems.accept(place, "it binds nobody; name at least one party under binds");
            }
            wording.binds().forEach(binding -> {
                exists(place, book.parties(), binding.party(), "party");
                expressions.check(place, binding.when());
            });
            if (wording.contents() != null) {
                provisionsExist(place, List.of(wording.contents()));
            }
            wording.owedTo().forEach(creditor -> exists(place, book.parties(), creditor.party(), "party"));
            wording.related().forEach(related -> exists(place, book.obligations(), related, "obligation"));
        }
    }

    private void wordings(String place, Worded<?> item) {
        List<String> acts = item.wordings().stream().map(Worded.Wording::act).toList();
        acts.forEach(act -> exists(place, book.acts(), act, "act"));
        List<String> inOrder = book.acts().keySet().stream().filter(acts::contains).toList();
        if (!acts.equals(inOrder)) {
            problems.accept(place, "the wordings must be one per act, in the order in which the acts were published");
        }
        for (Worded.Wording wording : item.wordings()) {
            provisionsExist(place, List.of(wording.provision()));
            expressions.check(place, wording.when());
        }
        if (item.wordings().getFirst().when() == null) {
            problems.accept(place, "the first wording cannot be a repeal");
        }
    }

    private void standsOnItsProvision(String place, Worded<?> item) {
        String provision = item.wordings().getLast().provision();
        if (!item.id().equals(provision) && !item.id().startsWith(provision + "-")) {
            problems.accept(place, "its id must be that of the provision on which it stands now, «" + provision
                    + "», or that and a word");
        }
    }

    private void chosen(String place, String key, Selection selection, List<String> parties) {
        if (selection.of().isEmpty()) {
            problems.accept(place, "it chooses nothing; say what under " + key);
        }
        for (Collection<String> ids : List.of(selection.of(), selection.except())) {
            for (String id : ids) {
                boolean chooses = book.obligations()
                    .values()
                    .stream()
                    .anyMatch(obligation -> obligation.wordings()
                        .stream()
                        .anyMatch(wording -> book.selects(new Selection(List.of(id), List.of()), obligation.id(),
                                wording.provision())));
                if (!chooses) {
                    problems.accept(place, "«" + id + "» chooses no obligation");
                }
            }
        }
        parties.forEach(party -> exists(place, book.parties(), party, "party"));
    }

    private void basis(String place, List<String> ids) {
        if (ids.isEmpty()) {
            problems.accept(place, "it has no basis; name the provision that it comes from under basis");
        }
        provisionsExist(place, ids);
    }

    private void said(String place, String title, String summary) {
        written(place, "title", title);
        written(place, "summary", summary);
    }

    private void written(String place, String key, String text) {
        if (text.isBlank()) {
            problems.accept(place, "it has no " + key + "; write one under " + key);
        }
    }

    private void provisionsExist(String place, Collection<String> ids) {
        ids.forEach(id -> exists(place, book.provisions(), id, "provision"));
    }

    private void exists(String place, Map<String, ?> items, String id, String kind) {
        if (!items.containsKey(id)) {
            problems.accept(place, "there is no " + kind + " «" + id + "»" + Similar.hint(id, items.keySet()));
        }
    }

}

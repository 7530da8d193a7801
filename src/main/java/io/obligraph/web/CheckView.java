package io.obligraph.web;

import io.obligraph.law.Fact;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.web.CheckPage.Download;
import io.obligraph.web.CheckPage.Found;
import io.obligraph.web.CheckPage.Open;
import io.obligraph.web.Quotes.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes of a checked project what its page shows. */
final class CheckView {

    private final Checked checked;

    private final CheckAddress address;

    private CheckView(Checked checked) {
        this.checked = checked;
        this.address = checked.address();
    }

    /**
     * {@return what the page shows}
     * @param today the day on which the days are chosen from
     * @param found models that were searched for, {@code null} for none
     */
    static CheckPage of(Checked checked, LocalDate today, @Nullable Found found) {
        return new CheckView(checked).page(today, found);
    }

    private CheckPage page(LocalDate today, @Nullable Found found) {
        Ref model = checked.model();
        List<OpenQuestion> open = checked.assessment().openQuestions();
        CheckQuestion question = question(open);
        boolean start = address.isEmpty() && address.ask() == null && address.instead().isEmpty();
        return new CheckPage(model == null ? "Check a project" : "Check of " + model.title(), model, start,
                checked.project().answers().isEmpty(), address.hidden(), address.asking(null).fields(), checked.wrong(),
                checked.report().verdict(), CheckAnswer.of(checked), question,
                open.stream()
                    .filter(each -> !address.isUnknown(each.fact())
                            && (question == null || !question.fact().equals(each.fact())))
                    .map(this::open)
                    .toList(),
                open.stream().filter(each -> address.isUnknown(each.fact())).map(this::open).toList(),
                CheckSaid.of(checked), CheckSupposition.of(checked), CheckDays.of(checked.law(), today),
                address.asking(open.isEmpty() ? null : open.getFirst().fact()).page(),
                address.asking(null).hidden(false).page(), address.asking(null).hidden(true).page(),
                CheckDownload.all()
                    .map(download -> new Download(download.title(), download.word(),
                            address.beside("report", "as", download.word())))
                    .toList(),
                found, checked.report());
    }

    /** Where documents contradict each other is asked first, then what settles most. */
    private @Nullable CheckQuestion question(List<OpenQuestion> open) {
        Fact supposed = fact(address.whatIf());
        if (supposed != null) {
            return CheckQuestion.supposing(checked, supposed);
        }
        Fact asked = fact(address.ask());
        if (asked != null) {
            return CheckQuestion.of(checked, asked,
                    open.stream().filter(each -> each.fact().equals(asked.key())).findFirst().orElse(null));
        }
        List<OpenQuestion> left = open.stream().filter(each -> !address.isUnknown(each.fact())).toList();
        return left.stream()
            .filter(each -> !address.quotes().written(Kind.AGAINST, each.fact()).isEmpty())
            .findFirst()
            .or(() -> left.stream().findFirst())
            .map(each -> CheckQuestion.of(checked, Objects.requireNonNull(fact(each.fact())), each))
            .orElse(null);
    }

    private @Nullable Fact fact(@Nullable String key) {
        return key == null ? null : checked.law().book().facts().get(key);
    }

    private Open open(OpenQuestion question) {
        return new Open(Objects.requireNonNull(fact(question.fact())).question(), question.settles(),
                question.findings(), address.asking(question.fact()).page());
    }

}

package io.obligraph.web;

import io.obligraph.catalogue.CatalogueBusy;
import io.obligraph.law.Project;
import io.obligraph.reasoning.Status;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page with the parts that pages are made of, to see them and their table. */
@Controller
class SamplePage {

    private final LawDays days;

    SamplePage(LawDays days) {
        this.days = days;
    }

    record Sample(List<Status> statuses, List<FindingRow> findings, Paging paging) {
    }

    @GetMapping("/sample")
    Page sample(@RequestParam(defaultValue = "1") int page, jakarta.servlet.http.HttpServletRequest request) {
        LawDay law = days.now();
        List<FindingRow> findings = law.law()
            .reasoner()
            .assess(Project.UNKNOWN, law.on(), law.knownOn())
            .findings()
            .stream()
            .map(finding -> FindingRow.of(law, finding))
            .toList();
        Paging paging = new Paging(Address.of(request), page, 20, findings.size());
        List<FindingRow> shown = findings.subList((int) Math.max(0, paging.first() - 1), (int) paging.last());
        return Page.of("sample", new Sample(Arrays.asList(Status.values()), shown, paging))
            .with(new Table("sample", List.of("status", "obligation"),
                    shown.stream().map(row -> List.<Object>of(row.status(), row.obligation().id())).toList()));
    }

    @GetMapping("/sample/busy")
    Page busy() {
        throw new CatalogueBusy(new IllegalStateException("a secret of the database"));
    }

    @GetMapping("/sample/failing")
    Page failing() {
        throw new IllegalStateException("a secret of the server");
    }

}

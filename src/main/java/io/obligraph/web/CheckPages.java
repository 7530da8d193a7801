package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.LicenceCriterion;
import io.obligraph.catalogue.Order;
import io.obligraph.reasoning.Finding;
import io.obligraph.web.CheckPage.Candidate;
import io.obligraph.web.CheckPage.Found;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Checks a project: asks what is not known and shows what the law asks of it. The address
 * holds everything; nothing is kept here. What comes as a form by POST stays out of
 * addresses.
 */
@Controller
class CheckPages {

    private static final int MOST_FOUND = 20;

    private final Checks checks;

    private final LawDays days;

    private final Catalogue catalogue;

    CheckPages(Checks checks, LawDays days, Catalogue catalogue) {
        this.checks = checks;
        this.days = days;
        this.catalogue = catalogue;
    }

    @Bean
    static Section checkSection() {
        return new Section(10, CheckAddress.PATH, "Check a project",
                "Say what you make or use, and see what binds you, from when, and why.");
    }

    @RequestMapping(path = CheckAddress.PATH, method = { RequestMethod.GET, RequestMethod.POST })
    Page check(HttpServletRequest request, @RequestParam(required = false) @Nullable String find) {
        Checked checked = checks.check(address(request));
        return Page.of("check", CheckView.of(checked, days.today(), find == null ? null : find(find.strip())))
            .with(table(checked));
    }

    /** An answer, from a form: leads to the address that says the same. */
    @RequestMapping(path = CheckAddress.PATH, params = CheckForm.FORM,
            method = { RequestMethod.GET, RequestMethod.POST })
    ResponseEntity<Void> answered(HttpServletRequest request,
            @RequestParam(name = CheckForm.PRIVATELY, defaultValue = "false") boolean privately) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(
                    URI.create(request.getContextPath() + CheckForm.read(request.getParameterMap(), privately).page()))
            .build();
    }

    @RequestMapping(path = CheckAddress.PATH + "/reasons", method = { RequestMethod.GET, RequestMethod.POST })
    Page reasons(HttpServletRequest request, @RequestParam(required = false) @Nullable String obligation,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String penalty) {
        Checked checked = checks.check(address(request));
        if (tier != null) {
            NotThere.find("tier", tier, checked.law().book().tiers());
            return reasons(checked.assessment().tiers(), each -> each.tier().id().equals(tier),
                    finding -> ReasonsPage.of(checked, finding));
        }
        if (penalty != null) {
            NotThere.find("penalty", penalty, checked.law().book().penalties());
            return reasons(checked.assessment().penalties(), each -> each.penalty().id().equals(penalty),
                    finding -> ReasonsPage.of(checked, finding));
        }
        if (obligation != null) {
            NotThere.find("obligation", obligation, checked.law().book().obligations());
            return reasons(checked.assessment().findings(), each -> each.obligation().id().equals(obligation),
                    finding -> ReasonsPage.of(checked, finding));
        }
        throw new WrongInput("It is not said of what the reasons are wanted",
                "Name an obligation, a tier or a penalty, for instance obligation=art_53_1_a");
    }

    private static <F> Page reasons(List<F> findings, Predicate<F> wanted, Function<F, ReasonsPage> page) {
        return Page.of("reasons",
                findings.stream()
                    .filter(wanted)
                    .findFirst()
                    .map(page)
                    .orElseThrow(() -> new WrongInput("That fine is not in reach of this project",
                            "Ask for one of those that its answer names")));
    }

    @RequestMapping(path = CheckAddress.PATH + "/report", method = { RequestMethod.GET, RequestMethod.POST })
    ResponseEntity<byte[]> report(HttpServletRequest request, @RequestParam String as) {
        var format = CheckDownload.of(as).format();
        Checked checked = checks.check(address(request));
        return ResponseEntity.ok()
            .contentType(new MediaType(MediaType.parseMediaType(format.mediaType()), StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename("obligraph." + format.extension()).build().toString())
            .header(HttpHeaders.CACHE_CONTROL, "no-cache")
            .body(format.write(checked.report()).getBytes(StandardCharsets.UTF_8));
    }

    private static CheckAddress address(HttpServletRequest request) {
        return CheckForm.read(request.getParameterMap(), request.getMethod().equals(RequestMethod.POST.name()));
    }

    private Found find(String text) {
        var named = new Criteria.Models(text, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
                List.of(), List.of(), List.of(), LicenceCriterion.ANY, List.of(), List.of());
        var found = catalogue.find(named, Order.BY_NAME, null, MOST_FOUND);
        return new Found(text, found.more() ? catalogue.count(named) : found.entries().size(),
                found.entries()
                    .stream()
                    .map(model -> new Candidate(model.name(), CheckAddress.ofModel(model.id()).page()))
                    .toList());
    }

    private static Table table(Checked checked) {
        return new Table("obligations",
                List.of("obligation", "title", "provision", "status", "since", "parties", "exemptedBy"),
                checked.report().findings().stream().map(finding -> row(checked.law(), finding)).toList());
    }

    private static List<@Nullable Object> row(LawDay law, Finding finding) {
        FindingRow row = FindingRow.of(law, finding);
        LocalDate since = row.since();
        return java.util.Arrays.asList(row.obligation().id(), row.obligation().title(), row.provision().number(),
                row.status(), since, titles(row.parties()), titles(row.exemptedBy()));
    }

    private static String titles(List<Ref> things) {
        return things.stream().map(Ref::title).collect(Collectors.joining("; "));
    }

}

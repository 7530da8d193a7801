package io.obligraph.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Keeps the days that the address of a page about the law names in its links to other
 * such pages, so that a reader stays in the state of the law that was chosen.
 */
@Component
class KeepingDays extends StandardLinkBuilder {

    KeepingDays(SpringTemplateEngine templates) {
        templates.setLinkBuilder(this);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return super.processLink(context,
                context.getVariable("address") instanceof Address address ? with(address, link) : link);
    }

    /**
     * {@return the link from a page, with the days of its address where the link leads to
     * something in the law and has no state of its own}
     */
    static String with(Address from, String link) {
        boolean fromList = from.path().equals(LawPages.PATH);
        boolean keeps = link.indexOf('?') < 0 && (fromList || ThingPages.isAbout(from.path()))
                && (ThingPages.isAbout(link.replaceFirst("#.*$", "")) || !fromList && link.equals(LawPages.PATH));
        if (!keeps) {
            return link;
        }
        String days = days(from.query());
        int place = link.indexOf('#');
        return days.isEmpty() ? link
                : place < 0 ? link + "?" + days : link.substring(0, place) + "?" + days + link.substring(place);
    }

    private static String days(String query) {
        return Arrays.stream(query.split("&"))
            .filter(each -> each.matches("(on|knownOn)=\\d{4}-\\d\\d-\\d\\d"))
            .collect(Collectors.joining("&"));
    }

}

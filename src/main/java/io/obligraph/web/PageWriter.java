package io.obligraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a page in the form that the client asks for. A template finds the content
 * as {@code page}, what is around it as {@code site}, its address as {@code address} and
 * whether it can be had as CSV as {@code tabular}.
 */
final class PageWriter implements HandlerMethodReturnValueHandler {

    private final Site site;

    private final JsonMapper json;

    PageWriter(Site site, JsonMapper json) {
        this.site = site;
        this.json = json;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class == returnType.getParameterType();
    }

    @Override
    public void handleReturnValue(@Nullable Object value, MethodParameter returnType, ModelAndViewContainer container,
            NativeWebRequest exchange) throws IOException {
        Page page = (Page) Objects.requireNonNull(value);
        HttpServletRequest request = Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(exchange.getNativeResponse(HttpServletResponse.class));
        Format format = page.content() instanceof Problem ? Problem.format(request) : Format.of(request);
        response.setStatus(page.status().value());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        switch (format) {
            case HTML -> show(page, request, container);
            case JSON -> {
                MediaType type = page.content() instanceof Problem ? MediaType.APPLICATION_PROBLEM_JSON
                        : MediaType.APPLICATION_JSON;
                write(json.writeValueAsBytes(page.content()), type.toString(), response, container);
            }
            case CSV -> {
                Table table = page.table();
                if (table == null) {
                    throw new WrongInput("This page has no table to be had as CSV",
                            "Ask for it as html, or as json, which holds all that it shows");
                }
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + table.name() + ".csv\"");
                write(CsvWriter.write(table).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8;header=present",
                        response, container);
            }
        }
    }

    private void show(Page page, HttpServletRequest request, ModelAndViewContainer container) {
        container.setViewName(page.template());
        container.addAttribute("page", page.content());
        container.addAttribute("site", site);
        container.addAttribute("address", Address.of(request));
        container.addAttribute("tabular", page.table() != null);
    }

    private static void write(byte[] content, String type, HttpServletResponse response,
            ModelAndViewContainer container) throws IOException {
        container.setRequestHandled(true);
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

}

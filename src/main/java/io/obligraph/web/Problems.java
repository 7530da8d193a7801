package io.obligraph.web;

import io.obligraph.catalogue.CatalogueBusy;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.UriUtils;

/** Tells readers kindly what went wrong, and what would be right. */
@Controller
@ControllerAdvice
class Problems implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private static final String RETRY_AFTER_SECONDS = "10";

    @ExceptionHandler
    Page notThere(NotThere e, HttpServletRequest request) {
        String path = Address.of(request).path();
        String area = path.substring(0, path.lastIndexOf('/') + 1);
        List<Ref> near = e.near()
            .stream()
            .map(each -> new Ref(each.id(), each.title(),
                    area + UriUtils.encodePathSegment(each.id(), StandardCharsets.UTF_8)))
            .toList();
        return Problem.page(HttpStatus.NOT_FOUND, "Not found", e.message(),
                near.isEmpty() ? null
                        : "What may have been meant: " + near.stream().map(Ref::id).collect(Collectors.joining(", ")),
                near);
    }

    @ExceptionHandler
    Page noSuchPage(NoResourceFoundException e) {
        return noSuchPage("/" + e.getResourcePath());
    }

    private static Page noSuchPage(String path) {
        return Problem.page(HttpStatus.NOT_FOUND, "Not found", "There is no page at " + path,
                "Every page can be reached from the home page");
    }

    @ExceptionHandler
    Page wrongInput(WrongInput e) {
        return Problem.page(HttpStatus.BAD_REQUEST, "Not understood", e.message(), e.expected());
    }

    @ExceptionHandler
    Page wrongType(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        return Problem.page(HttpStatus.BAD_REQUEST, "Not understood",
                "«" + e.getValue() + "» cannot be used for the parameter «" + e.getName() + "»", expected(type));
    }

    private static @Nullable String expected(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        if (type.isEnum()) {
            return "One of "
                    + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "A day is written year-month-day, for instance 2026-08-02";
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "A whole number";
            default -> null;
        };
    }

    @ExceptionHandler
    Page missing(MissingServletRequestParameterException e) {
        return Problem.page(HttpStatus.BAD_REQUEST, "Not understood",
                "The parameter " + e.getParameterName() + " is missing", null);
    }

    @ExceptionHandler
    Page wrongMethod(HttpRequestMethodNotSupportedException e) {
        String[] supported = e.getSupportedMethods();
        return Problem.page(HttpStatus.METHOD_NOT_ALLOWED, "Not possible", e.getMethod() + " is not possible here",
                supported == null ? null : "Use " + String.join(" or ", supported));
    }

    @ExceptionHandler
    Page tooLarge(MaxUploadSizeExceededException e) {
        return Problem.page(HttpStatus.CONTENT_TOO_LARGE, "Too large", "What was sent is too large to be read",
                "Documents of up to 16 MB altogether can be read");
    }

    @ExceptionHandler
    Page busy(CatalogueBusy e, HttpServletRequest request, HttpServletResponse response) {
        log.warn("{} {} took too long: {}", request.getMethod(), request.getRequestURI(), String.valueOf(e.getCause()));
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return Problem.page(HttpStatus.SERVICE_UNAVAILABLE, "Please try again",
                "The server is busy and could not answer in time", "Open the page again in some seconds");
    }

    @ExceptionHandler
    Page failed(Exception e, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return failed();
    }

    private static Page failed() {
        return Problem.page(HttpStatus.INTERNAL_SERVER_ERROR, "Something failed here",
                "The server could not answer, for a reason of its own", "What it was is in the log of the server");
    }

    /** What the server itself refuses, and what fails outside of any page. */
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Page refused(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (status == null || status == HttpStatus.NOT_FOUND) {
            return noSuchPage(path == null ? request.getRequestURI() : path.toString());
        }
        if (status.is5xxServerError()) {
            return failed();
        }
        return Problem.page(status, "Not understood",
                "The request was refused: " + status.value() + " " + status.getReasonPhrase(), null);
    }

}

package io.obligraph.web;

import io.obligraph.law.Similar;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells whoever misspells a parameter of an address, since the page would otherwise show
 * something else than was asked for. What others add to links that are shared, to count
 * who follows them, is let through.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final Pattern ADDED_BY_OTHERS = Pattern.compile("utm_.*|.*clid");

    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            List<String> known = known(method);
            request.getParameterMap()
                .keySet()
                .stream()
                .filter(name -> !known.contains(name) && !ADDED_BY_OTHERS.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new WrongInput("There is no parameter «" + name + "» here" + Similar.hint(name, known),
                            "The parameters are " + String.join(", ", known));
                });
        }
        return true;
    }

    private List<String> known(HandlerMethod method) {
        return Stream
            .concat(Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> !java.util.Map.class.isAssignableFrom(parameter.getParameterType()))
                .map(this::name), Stream.of(Format.PARAMETER))
            .toList();
    }

    private String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(names);
        return Objects.requireNonNull(parameter.getParameterName());
    }

}

package io.obligraph.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The API with the graph, on a fixed day, and with a driver that counts the statements
 * that are sent to the database by threads that answer requests.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("io.obligraph.graph")
@Import({ ApiConfiguration.class, GraphiqlPage.class })
class WholeApplication {

    static final AtomicInteger CALLS = new AtomicInteger();

    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneId.of("Europe/Brussels"));
    }

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Driver driver ? counted(Driver.class, driver) : bean;
            }
        };
    }

    private static <T> T counted(Class<T> type, T real) {
        return type
            .cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
                try {
                    if (method.getName().equals("run") && !Thread.currentThread().getName().equals("findings")) {
                        CALLS.incrementAndGet();
                    }
                    Object result = method.invoke(real, arguments);
                    return result instanceof Session session && method.getReturnType() == Session.class
                            ? counted(Session.class, session) : result;
                }
                catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }));
    }

}

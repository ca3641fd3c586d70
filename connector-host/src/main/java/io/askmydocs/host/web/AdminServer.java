package io.askmydocs.host.web;

import io.askmydocs.host.Host;
import io.askmydocs.host.web.security.FirstPassword;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The web administration of a host, while it runs. */
public final class AdminServer implements AutoCloseable {

    private static final String LOOPBACK = "127\\.\\d+\\.\\d+\\.\\d+|::1|0:0:0:0:0:0:0:1";

    private final ServletWebServerApplicationContext context;
    private final ServeOptions options;
    private final Optional<String> firstPassword;

    private AdminServer(
            ServletWebServerApplicationContext context, ServeOptions options, Optional<String> firstPassword) {
        this.context = context;
        this.options = options;
        this.firstPassword = firstPassword;
    }

    /** Starts it; it answers when this returns. The host stays the caller's to close, after this. */
    public static AdminServer start(Host host, ServeOptions options) {
        SpringApplication application = new SpringApplication(WebApp.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties(options));
        application.addInitializers(context -> lend(context, host), context -> listenOnlyAt(context, options));
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) application.run();
        // Last: a start that fails must not use up the one time a password is shown.
        Optional<String> password = FirstPassword.create(host, options.newPassword());
        return new AdminServer(context, options, password);
    }

    private static void lend(ConfigurableApplicationContext context, Host host) {
        context.getBeanFactory().registerSingleton("host", host);
    }

    /** Whatever the environment says, where programs of this kind may read a port or an address from. */
    private static void listenOnlyAt(ConfigurableApplicationContext context, ServeOptions options) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "serve", Map.of("server.address", options.address(), "server.port", options.port())));
    }

    private static Map<String, Object> properties(ServeOptions options) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.shutdown", "graceful");
        properties.put("server.forward-headers-strategy", "native");
        // Whoever is trusted here says who a request is from, and so could guess passwords as anybody.
        properties.put("server.tomcat.remoteip.internal-proxies", believed(options.proxies()));
        // What a client calls this host must not decide where it is sent.
        properties.put("server.tomcat.use-relative-redirects", true);
        properties.put("server.servlet.session.cookie.name", "connectors");
        properties.put("server.servlet.session.cookie.http-only", true);
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("server.servlet.session.timeout", "8h");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("spring.web.error.include-stacktrace", "never");
        properties.put("spring.web.error.whitelabel.enabled", false);
        properties.put("spring.thymeleaf.prefix", "classpath:/host-web/pages/");
        properties.put("spring.thymeleaf.check-template-location", false);
        properties.put("spring.mvc.static-path-pattern", "/assets/**");
        properties.put("spring.web.resources.static-locations", "classpath:/host-web/assets/");
        properties.put("spring.web.resources.cache.cachecontrol.max-age", "1h");
        properties.put("spring.mvc.problemdetails.enabled", false);
        properties.put("spring.main.lazy-initialization", false);
        properties.put("spring.jackson.property-naming-strategy", "SNAKE_CASE");
        properties.put("spring.jmx.enabled", false);
        String logging = options.jsonLogs() ? "logging-json.xml" : "logging.xml";
        properties.put("logging.config", "classpath:host-web/" + logging);
        return properties;
    }

    private static String believed(List<String> proxies) {
        return Stream.concat(Stream.of(LOOPBACK), proxies.stream().map(Pattern::quote))
                .collect(Collectors.joining("|"));
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** The routes below this path, as {@code GET /path}; {@code ANY} where a route minds no method. */
    Set<String> routes(String below) {
        return handlers().keySet().stream()
                .filter(route -> route.contains(" " + below))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What answers each route. */
    Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> handlers = new TreeMap<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> names(route).forEach(name -> handlers.put(name, handler)));
        return handlers;
    }

    private static Stream<String> names(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        Stream<String> words =
                methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
        return words.flatMap(word -> route.getPatternValues().stream().map(path -> word + " " + path));
    }

    /** The address it was bound to. */
    String listensAt() {
        return String.valueOf(context.getEnvironment().getProperty("server.address"));
    }

    /** What to type into a browser. */
    public URI url() {
        return options.url(port());
    }

    /** The first user's password, where this start made it. It is kept nowhere. */
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    @Override
    public void close() {
        context.close();
    }
}

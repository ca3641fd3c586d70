package io.askmydocs.host.web.security;

import io.askmydocs.host.Host;
import io.askmydocs.host.admin.ApiKeys;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which request needs what. Programs come by key and have no session; people come by session and have a CSRF token. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityRules {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String REFUSED =
            "{\"error\":{\"code\":\"key_required\",\"message\":\"This needs an API key, and none was sent, or the host does not know it. Make"
                    + " one on the page API keys, and send it as 'Authorization: Bearer <key>'.\"}}";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiKeys keys) {
        return common(http)
                .securityMatcher("/api/**", "/metrics")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new ApiKeyFilter(keys), UsernamePasswordAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(keyRequired()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Host host, SignInLimiter limiter) {
        SignInTrail trail = new SignInTrail(host);
        PasswordSignIn signIn = new PasswordSignIn(host.adminUsers(), FirstPassword.encoder(), limiter, trail);
        return common(http)
                .authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/sign-in", "/assets/**", "/health", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new SessionCheck(host.adminUsers()), AuthorizationFilter.class)
                .formLogin(form ->
                        form.loginPage("/sign-in").successHandler(signedIn()).failureHandler(signInFailed()))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?out")
                        .addLogoutHandler((request, response, session) -> goes(session, trail)))
                .sessionManagement(sessions -> sessions.sessionFixation().changeSessionId())
                .build();
    }

    @Bean
    SignInLimiter limiter(Host host) {
        return new SignInLimiter(host.clock());
    }

    @Bean
    OwnPassword ownPassword(Host host, SignInLimiter limiter) {
        return new OwnPassword(host, limiter);
    }

    /** PostgreSQL stores no null characters, and nobody can type one. */
    @Bean
    HttpFirewall withoutNullCharacters() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    private static HttpSecurity common(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static void goes(@Nullable Authentication session, SignInTrail trail) {
        if (session != null && session.getPrincipal() instanceof Operator operator) {
            trail.went(operator);
        }
    }

    /** On to what was asked for before, at this host whatever the request called it. */
    private static AuthenticationSuccessHandler signedIn() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl("/connectors");
        handler.setRedirectStrategy(
                (request, response, url) -> response.sendRedirect(url.replaceFirst("^[a-z]+://[^/]*", "")));
        return handler;
    }

    private static AuthenticationFailureHandler signInFailed() {
        return (request, response, e) ->
                response.sendRedirect("/sign-in?" + (e instanceof LockedException ? "wait" : "wrong"));
    }

    private static AuthenticationEntryPoint keyRequired() {
        return (request, response, e) -> {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(REFUSED);
        };
    }
}

package io.askmydocs.host.web.security;

import io.askmydocs.host.admin.ApiKey;
import io.askmydocs.host.admin.ApiKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by {@code Authorization: Bearer <key>}; its tenant is the key's. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;

    ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(SCHEME))
                .flatMap(header -> keys.use(header.substring(SCHEME.length()).strip()))
                .ifPresent(ApiKeyFilter::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(ApiKey key) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                Operator.program(key), null, List.of(new SimpleGrantedAuthority("KEY"))));
        SecurityContextHolder.setContext(context);
    }
}

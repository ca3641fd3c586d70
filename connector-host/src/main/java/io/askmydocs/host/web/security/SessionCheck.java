package io.askmydocs.host.web.security;

import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.admin.AdminUsers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose user has another password by now. It asks the database each time, so that this holds for the sessions of
 * all host processes.
 */
final class SessionCheck extends OncePerRequestFilter {

    private final AdminUsers users;

    SessionCheck(AdminUsers users) {
        this.users = users;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof Operator operator && !mayGoOn(operator)) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect("/sign-in?ended");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean mayGoOn(Operator operator) {
        Optional<AdminUser> user = users.find(operator.getName());
        return user.filter(found -> Operator.person(found).equals(operator)).isPresent();
    }
}

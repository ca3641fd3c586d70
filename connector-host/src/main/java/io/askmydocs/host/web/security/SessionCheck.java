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
 * Ends a session whose user has another password by now, or may not sign in any more; and lets nobody go on with a password that
 * somebody else knows. It asks the database each time, so that this holds for the sessions of all host processes.
 */
final class SessionCheck extends OncePerRequestFilter {

    private static final String CHANGE = "/your-account";

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
        if (session == null || !(session.getPrincipal() instanceof Operator operator)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AdminUser> user = users.find(operator.getName())
                .filter(found -> !found.disabled() && Operator.person(found).equals(operator));
        if (user.isEmpty()) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect("/sign-in?ended");
        } else if (user.get().passwordGiven() && !request.getRequestURI().equals(CHANGE)) {
            response.sendRedirect(CHANGE + "?first");
        } else {
            chain.doFilter(request, response);
        }
    }
}

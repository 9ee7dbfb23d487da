package gridborne.portal.rest.idempotency;

import gridborne.portal.security.Caller;
import gridborne.tenants.idempotency.IdempotencyKey;
import gridborne.tenants.idempotency.RequestHash;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Puts the key of the request around the work of its resource. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HttpServletRequest request;

    @Inject
    private transient InOneTransaction inOne;

    @Inject
    private transient InSeveralTransactions inSeveral;

    @AroundInvoke
    public Object around(InvocationContext call) throws Exception {
        Optional<IdempotencyKey> key = Keys.of(request, Caller.of(request));
        RequestHash hash = Keys.hashOf(request);
        Callable<Object> work = call::proceed;
        return call.getMethod().getAnnotation(Idempotent.class).inSeveralTransactions()
                ? inSeveral.answer(key, hash, work) : inOne.answer(key, hash, work);
    }
}

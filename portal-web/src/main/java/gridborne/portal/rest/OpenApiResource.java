package gridborne.portal.rest;

import gridborne.portal.rest.openapi.OpenApiDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What there is to call. */
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/openapi")
public class OpenApiResource {

    static final List<Class<?>> RESOURCES = List.of(
            OperatorsResource.class,
            TenantsResource.class,
            ExportsResource.class,
            SignUpsResource.class,
            TokensResource.class,
            GridResource.class,
            MetersResource.class,
            PeopleResource.class,
            AccessResource.class,
            SheetsResource.class,
            ImportsResource.class,
            InvitationsResource.class,
            RegistrationResource.class,
            CounterPaymentsResource.class,
            TransfersResource.class,
            OperationsResource.class,
            LookResource.class,
            MailResource.class,
            MeResource.class,
            AutoTopUpResource.class, WarningsResource.class,
            SettlementsResource.class,
            DemoClockResource.class,
            ReadingsResource.class,
            SettlementRunResource.class, TariffsResource.class,
            ActorsResource.class, AgreementRuleResource.class,
            AgreementsResource.class, AlarmsResource.class, AuditResource.class,
            CutOffRulesResource.class,
            CutOffPreviewResource.class,
            DecisionsResource.class,
            GoalResource.class,
            SuccessorResource.class,
            WindowsResource.class,
            ProtectionResource.class,
            GatewayEndpointsResource.class,
            EarningsResource.class,
            PayoutAccountResource.class,
            PayoutsResource.class,
            PayoutTermsResource.class,
            PoolsResource.class,
            PoolResource.class,
            PoolMembersResource.class,
            PoolInvitationsResource.class,
            PoolSpendingsResource.class,
            ChecksResource.class,
            CoinPriceResource.class,
            OrderLimitsResource.class,
            OrdersResource.class,
            PaymentAccountResource.class,
            PaymentEventsResource.class,
            RefundsResource.class,
            DisputesResource.class, DocumentsResource.class,

            ReconciliationsResource.class);

    private static final JsonObject DOCUMENT = OpenApiDocument.of(RESOURCES);

    @GET
    public JsonObject document() {
        return DOCUMENT;
    }
}

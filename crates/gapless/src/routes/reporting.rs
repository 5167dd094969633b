//! The addresses of stage `reporting`.

use gapless_reporting::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    programs(people(public(r)))
}

fn public(r: Routes) -> Routes {
    r.get("/impact", Act::Public, pages::impact::show)
        .get("/impact/figures.csv", Act::Public, pages::impact::csv)
        .get("/impact/iati.xml", Act::Public, pages::impact::activities)
        .get(
            "/impact/projects/{number}",
            Act::Public,
            pages::impact::project,
        )
        .get("/impact/photos/{id}", Act::Public, pages::impact::photo)
        .api_get("/api/v1/impact", Act::Public, api::impact)
}

#[expect(clippy::too_many_lines, reason = "one address a line")]
fn people(r: Routes) -> Routes {
    r.get("/reporting", Act::ReportingSee, pages::list::show)
        .get(
            "/reporting/whereabouts",
            Act::ReportingSee,
            pages::whereabouts::show,
        )
        .get(
            "/reporting/{donation}",
            Act::ReportingSee,
            pages::live::show,
        )
        .get(
            "/reporting/{donation}/items.xlsx",
            Act::ReportingSee,
            pages::items::export_xlsx,
        )
        .get(
            "/reporting/{donation}/items.csv",
            Act::ReportingSee,
            pages::items::export_csv,
        )
        .get(
            "/reporting/{donation}/certificates",
            Act::CertificateSee,
            pages::certificates::list,
        )
        .post(
            "/reporting/{donation}/certificates",
            Act::CertificateIssue,
            pages::certificates::issue_form,
        )
        .get(
            "/reporting/{donation}/certificates.pdf",
            Act::CertificateSee,
            pages::certificates::table_pdf,
        )
        .get(
            "/reporting/certificates/{number}",
            Act::CertificateSee,
            pages::certificates::show,
        )
        .get(
            "/reporting/certificates/{number}/pdf",
            Act::CertificateSee,
            pages::certificates::pdf,
        )
        .post(
            "/reporting/certificates/{number}/void",
            Act::CertificateVoid,
            pages::certificates::void_post,
        )
        .get(
            "/reporting/{donation}/report",
            Act::ReportingSee,
            pages::report::show,
        )
        .post(
            "/reporting/{donation}/report",
            Act::ReportIssue,
            pages::report::issue_post,
        )
        .post(
            "/reporting/{donation}/draft",
            Act::ReportingSee,
            pages::report::draft_post,
        )
        .get(
            "/reporting/{donation}/editions/{edition}/{file}",
            Act::ReportingSee,
            pages::report::edition_file,
        )
        .get(
            "/reporting/papers/{run}",
            Act::ReportingSee,
            pages::runs::show,
        )
        .get(
            "/reporting/papers/{run}/{file}",
            Act::ReportingSee,
            pages::runs::file,
        )
        .get("/v/{certificate}", Act::Public, pages::verify::show)
}

fn programs(r: Routes) -> Routes {
    r.api_get("/api/v1/reporting", Act::ReportingSee, api::list)
        .api_get("/api/v1/reporting/{donation}", Act::ReportingSee, api::show)
        .api_get(
            "/api/v1/reporting/{donation}/items",
            Act::ReportingSee,
            api::items,
        )
        .api_get(
            "/api/v1/reporting/{donation}/draft",
            Act::ReportingSee,
            api::draft,
        )
        .api_post(
            "/api/v1/reporting/{donation}/draft",
            Act::ReportingSee,
            api::make_draft,
        )
        .api_get(
            "/api/v1/reporting/{donation}/reports",
            Act::ReportingSee,
            api::editions,
        )
        .api_post(
            "/api/v1/reporting/{donation}/reports",
            Act::ReportIssue,
            api::issue,
        )
        .api_get(
            "/api/v1/reporting/{donation}/certificates",
            Act::CertificateSee,
            api::certificates,
        )
        .api_post(
            "/api/v1/reporting/{donation}/certificates",
            Act::CertificateIssue,
            api::issue_certificates,
        )
        .api_get(
            "/api/v1/reporting/certificates/{number}",
            Act::CertificateSee,
            api::certificate,
        )
        .api_post(
            "/api/v1/reporting/certificates/{number}/void",
            Act::CertificateVoid,
            api::void,
        )
        .api_get(
            "/api/v1/reporting/papers/{run}",
            Act::ReportingSee,
            api::run,
        )
}

//! A browser as far as the tests need one: it keeps cookies, sends forms from the page they are on, runs no script.

use std::{collections::BTreeMap, net::SocketAddr};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode, header, request::Builder},
};
use clap::Parser as _;
use server::{command::Arguments, http};
use testkit::TestSite;
use tower::ServiceExt as _;

/// A browser, with the cookies that it was given.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    host: String,
    /// Its cookies, by their full names.
    pub cookies: BTreeMap<String, String>,
    /// The languages that it asks for.
    pub language: &'static str,
    /// What it sends with each request besides.
    pub headers: Vec<(&'static str, &'static str)>,
    /// The address that it comes from.
    pub peer: SocketAddr,
}

/// What came back.
pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Seen {
    /// Where the answer leads; empty when it leads nowhere.
    pub fn leads_to(&self) -> &str {
        self.header(header::LOCATION.as_str())
    }

    /// A header of the answer; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Browser {
    /// A browser that knows nothing yet.
    pub fn of(site: &TestSite) -> Self {
        let data = site.data.path().display().to_string();
        let arguments = Arguments::parse_from(["alumet", "--data", &data, "--changes-per-minute", "1000000", "serve"]);
        Self {
            router: http::router(site.site.clone(), &arguments.configuration, false),
            host: site.settings.url.split_once("://").unwrap().1.to_owned(),
            cookies: BTreeMap::new(),
            language: "en",
            headers: Vec::new(),
            peer: SocketAddr::from(([192, 0, 2, 1], 4000)),
        }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Seen {
        self.send(Request::get(path), String::new()).await
    }

    /// Sends a form that is on the page `from`, as the page addresses it.
    pub async fn post(&mut self, function: &str, from: &str, fields: &[(&str, &str)]) -> Seen {
        let page: String = form_urlencoded::byte_serialize(from.as_bytes()).collect();
        let request = Request::post(format!("{function}?page={page}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(request, body).await
    }

    /// Sends an empty form that is on another site.
    pub async fn post_from_elsewhere(&mut self, path: &str) -> Seen {
        self.send(Request::post(path).header("sec-fetch-site", "cross-site"), String::new()).await
    }

    /// Sends a form as a program does that is no browser: from no page.
    pub async fn post_as_program(&mut self, address: &str, body: &str) -> Seen {
        let request = Request::post(address).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, body.to_owned()).await
    }

    async fn send(&mut self, request: Builder, body: String) -> Seen {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = self.headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let request = request
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::HOST, &self.host)
            .header(header::COOKIE, cookies.join("; "))
            .extension(ConnectInfo(self.peer))
            .body(Body::from(body))
            .unwrap();
        let (head, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        for set in head.headers.get_all(header::SET_COOKIE) {
            let (name, rest) = set.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let text = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
        Seen { status: head.status, headers: head.headers, text }
    }
}

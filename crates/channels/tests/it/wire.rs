//! The wire against real sockets on loopback: what was certainly not sent, what
//! may have been, and what no answer can make it do.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread::{JoinHandle, spawn};

use bytes::Bytes;
use channels::transport::{ANSWER_MAX, Broken, Request, Response, Transport, Wire};

/// A server that reads one request and answers with these bytes, then hangs up.
fn server(answer: Vec<u8>) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let base = format!("http://{}", listener.local_addr().expect("bound"));
    let reads_one = spawn(move || {
        let (mut socket, _) = listener.accept().expect("somebody calls");
        let mut request = Vec::new();
        while !request.ends_with(b"hello") {
            let mut some = [0; 1024];
            match socket.read(&mut some).expect("they speak") {
                0 => break,
                read => request.extend(&some[..read]),
            }
        }
        // They may hang up on us when the answer grows too long.
        let _ = socket.write_all(&answer);
        String::from_utf8(request).expect("text")
    });
    (base, reads_one)
}

fn request(base: &str) -> Request {
    http::Request::post(format!("{base}/x?To=%2B12125550143")).body(Bytes::from("hello")).expect("a request")
}

async fn call(base: &str) -> Result<Response, Broken> {
    Wire::new().expect("a wire").call(request(base)).await
}

#[tokio::test]
async fn an_answer_comes_back_whole() {
    let answer = b"HTTP/1.1 418 I'm a teapot\r\nretry-after: 3\r\ncontent-length: 5\r\n\r\nthere";
    let (base, server) = server(answer.to_vec());
    let response = call(&base).await.unwrap();
    assert_eq!(response.status(), 418);
    assert_eq!(response.headers()["retry-after"], "3");
    assert_eq!(response.body().as_ref(), b"there");
    let heard = server.join().unwrap();
    assert!(heard.starts_with("POST /x?To=%2B12125550143 HTTP/1.1\r\n"));
    assert!(heard.contains("user-agent: Callout/"));
}

#[tokio::test]
async fn a_closed_port_means_it_never_left() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let broken = call(&base).await.err().unwrap();
    assert!(matches!(broken, Broken::NotSent(_)), "{broken}");
    assert!(!broken.to_string().contains("2125550143"), "{broken}");
    assert!(!format!("{broken:?}").contains("2125550143"));
}

#[tokio::test]
async fn a_line_cut_after_the_request_means_nobody_knows() {
    for answer in ["", "HTTP/1.1 201 Created\r\ncontent-length: 50\r\n\r\nhalf"] {
        let (base, server) = server(answer.as_bytes().to_vec());
        let broken = call(&base).await.err().unwrap();
        assert!(matches!(broken, Broken::Unknown(_)), "{broken}");
        assert!(!broken.to_string().contains("2125550143"), "{broken}");
        server.join().unwrap();
    }
}

#[tokio::test]
async fn nobody_sends_us_elsewhere() {
    let answer =
        b"HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n";
    let (base, server) = server(answer.to_vec());
    assert_eq!(call(&base).await.unwrap().status(), 307);
    server.join().unwrap();
}

#[tokio::test]
async fn an_endless_answer_is_cut_short() {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", ANSWER_MAX + 1);
    let mut answer = head.into_bytes();
    answer.resize(answer.len() + ANSWER_MAX + 1, b'x');
    let (base, server) = server(answer);
    let broken = call(&base).await.err().unwrap();
    assert!(matches!(broken, Broken::Unknown(_)), "{broken}");
    server.join().unwrap();
}

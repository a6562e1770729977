//! How soon the demo answers, and how much memory it holds when nothing happens.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::Row;
use super::durable::median;
use super::matching::resident_of;

/// How often it is started.
const STARTS: usize = 5;
/// Nobody waits longer for a first page.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long nothing happens before memory is looked at.
const IDLE: Duration = Duration::from_secs(5);

/// The rows about a start.
///
/// # Errors
/// The demo does not start.
pub fn rows(folder: &Path) -> Result<Vec<Row>> {
    eprintln!("starting");
    let data = folder.join("demo");
    let (mut first_pages, mut resident) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let begun = Instant::now();
        let mut demo = start(port, &data)?;
        let page = first_page(port, begun);
        std::thread::sleep(IDLE);
        resident.push(resident_of(&demo.id().to_string()) as f64 / 1048576.0);
        demo.kill()?;
        demo.wait()?;
        first_pages.push(page?.as_secs_f64() * 1000.0);
    }
    Ok(vec![
        Row::figure("from start to the first page", "ms", median(first_pages), Some((false, 300.0))),
        Row::figure("memory of an idle demo", "MiB", median(resident), Some((false, 64.0))),
    ])
}

fn start(port: u16, data: &Path) -> Result<Child> {
    let program = std::env::current_exe().context("where is this program?")?;
    let mut command = Command::new(program);
    command.args(["demo", "--quiet-town", "--port", &port.to_string(), "--data"]).arg(data);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().context("the demo does not start")
}

fn first_page(port: u16, begun: Instant) -> Result<Duration> {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    while begun.elapsed() < PATIENCE {
        if let Ok(mut stream) = TcpStream::connect(address) {
            stream.write_all(b"GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n")?;
            let mut page = Vec::new();
            stream.read_to_end(&mut page)?;
            if page.starts_with(b"HTTP/1.1 200") {
                return Ok(begun.elapsed());
            }
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    bail!("no page came")
}

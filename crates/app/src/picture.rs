//! Pictures: from whatever a phone sends to a plain picture that says nothing but what it shows.
//!
//! Bytes in, bytes out. Nothing is kept, sealed or asked here, and nothing of what came in is passed on as it was.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, RgbImage};

/// The most that a picture may weigh: what the newest phones make of one.
pub const PICTURE_BYTES_MAX: usize = 10 * 1024 * 1024;
/// The most pixels that are unpacked.
const PIXELS_MAX: u64 = 40_000_000;
/// The most memory that unpacking one may take: four bytes for each of those pixels.
const UNPACKED_BYTES_MAX: u64 = PIXELS_MAX * 4;
/// The longer side of what is kept, in pixels: enough to see a crack by, and no more than a screen shows.
const SIDE_MAX: u32 = 2000;
/// How much of a picture's detail is kept, of a hundred.
const QUALITY: u8 = 82;

/// Why something is not taken as a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPicture {
    /// It is none of the kinds that are read, or it is broken.
    NoPicture,
    /// It weighs more than [`PICTURE_BYTES_MAX`].
    TooHeavy,
    /// It has too many pixels to be unpacked.
    TooLarge,
}

impl BadPicture {
    /// The key of the sentence that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoPicture => "field-photo-none",
            Self::TooHeavy => "field-photo-heavy",
            Self::TooLarge => "field-photo-large",
        }
    }
}

/// The picture anew: upright, at most 2000 pixels long, as a JPEG without a word about where, when and by what it was taken.
/// What it is, is read off its first bytes; no name or label is believed.
///
/// # Errors
/// Why it is not taken.
pub fn clean(bytes: &[u8]) -> Result<Vec<u8>, BadPicture> {
    if bytes.len() > PICTURE_BYTES_MAX {
        return Err(BadPicture::TooHeavy);
    }
    let known =
        |format: &ImageFormat| matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP);
    let format = image::guess_format(bytes).ok().filter(known).ok_or(BadPicture::NoPicture)?;
    let reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut decoder = reader.into_decoder().map_err(|_| BadPicture::NoPicture)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > PIXELS_MAX || decoder.total_bytes() > UNPACKED_BYTES_MAX {
        return Err(BadPicture::TooLarge);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| BadPicture::NoPicture)?;
    if width.max(height) > SIDE_MAX {
        picture = picture.thumbnail(SIDE_MAX, SIDE_MAX);
    }
    picture.apply_orientation(orientation);
    let mut out = Vec::new();
    let written = JpegEncoder::new_with_quality(&mut out, QUALITY).encode_image(&opaque(picture));
    written.map_err(|_| BadPicture::NoPicture)?;
    Ok(out)
}

/// The picture on white paper, where it lets something shine through.
fn opaque(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let seen = picture.into_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0.map(u16::from);
        let on_white =
            |colour: u16| u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255);
        image::Rgb([red, green, blue].map(on_white))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    /// A wide picture: red to the left, blue to the right.
    fn red_and_blue(width: u32, height: u32) -> DynamicImage {
        DynamicImage::from(RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 { image::Rgb([250, 10, 10]) } else { image::Rgb([10, 10, 250]) }
        }))
    }

    /// The same as a phone writes it: with what it knows of how it was held.
    fn held(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
        let jpeg = encoded(picture, ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
    }

    fn read(bytes: &[u8]) -> RgbImage {
        image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap().into_rgb8()
    }

    #[test]
    fn it_stands_upright_and_nothing_is_said_of_how_it_was_held() {
        let sent = held(&red_and_blue(40, 20), 6);
        assert!(sent.windows(4).any(|part| part == b"Exif"));
        let kept = clean(&sent).unwrap();
        assert!(!kept.windows(4).any(|part| part == b"Exif"));
        let seen = read(&kept);
        assert_eq!(seen.dimensions(), (20, 40), "turned by a quarter");
        let (top, bottom) = (seen.get_pixel(10, 4).0, seen.get_pixel(10, 36).0);
        assert!(top[0] > 200 && bottom[2] > 200, "what was left is on top: {top:?} {bottom:?}");
    }

    #[test]
    fn each_kind_that_is_read_becomes_a_jpeg_of_a_screen_at_most() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let kept = clean(&encoded(&red_and_blue(3000, 1500), format)).unwrap();
            assert_eq!(read(&kept).dimensions(), (2000, 1000), "{format:?}");
        }
        assert_eq!(
            read(&clean(&encoded(&red_and_blue(30, 15), ImageFormat::Png)).unwrap()).dimensions(),
            (30, 15)
        );
    }

    #[test]
    fn what_shines_through_lies_on_white() {
        let clear = DynamicImage::from(image::RgbaImage::from_pixel(8, 8, image::Rgba([0, 0, 0, 0])));
        let kept = clean(&encoded(&clear, ImageFormat::Png)).unwrap();
        assert!(read(&kept).get_pixel(4, 4).0.iter().all(|colour| *colour > 250));
    }

    #[test]
    fn whatever_is_no_picture_is_refused() {
        let jpeg = encoded(&red_and_blue(40, 20), ImageFormat::Jpeg);
        assert_eq!(clean(b"just words, called door.jpg"), Err(BadPicture::NoPicture));
        assert_eq!(clean(b""), Err(BadPicture::NoPicture));
        assert_eq!(clean(b"GIF89a\x01\0\x01\0\0\0\0;"), Err(BadPicture::NoPicture));
        assert_eq!(clean(&jpeg[..30]), Err(BadPicture::NoPicture), "cut off");
        let mut heavy = jpeg;
        heavy.resize(PICTURE_BYTES_MAX + 1, 0);
        assert_eq!(clean(&heavy), Err(BadPicture::TooHeavy));
    }

    #[test]
    fn a_small_file_that_unpacks_to_a_wall_is_refused_before_it_is_unpacked() {
        // Only the head of a PNG: nothing could be unpacked, and nothing is tried.
        let mut head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        head.extend(50_000_u32.to_be_bytes());
        head.extend(50_000_u32.to_be_bytes());
        head.extend([8, 2, 0, 0, 0]);
        head.extend(crc(&head[12..]).to_be_bytes());
        head.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
        assert_eq!(clean(&head), Err(BadPicture::TooLarge));
    }

    /// The check sum of a PNG's part.
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                (sum >> 1) ^ (0xedb8_8320 & (0_u32.wrapping_sub(sum & 1)))
            })
        })
    }
}

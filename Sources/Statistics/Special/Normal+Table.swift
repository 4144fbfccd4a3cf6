// Written by Tests/StatisticsTests/Reference/tables.py.

/// A first guess of the normal quantile, over q = p - 1/2, in powers of q^2, q <= 0.4.
let normalQuantileCenterTable: [Double] = [
  0x1.40d93227374c1p+1, 0x1.4ffcf3eac3f85p+1, 0x1.71e25fd43f88bp+2,
  0x1.e05000ca6fc30p+3, 0x1.3b03c7aeeafd7p+6, -0x1.6c186ace05901p+9,
  0x1.df033a9a6e8c7p+13, -0x1.2d58f4d7b3c4ap+17, 0x1.ec1e6660fe037p+19,
  -0x1.b8f19885ef31ep+21, 0x1.6874ba446cdedp+22,
]

/// A first guess of the upper quantile in powers of r - 2.25, r^2 = -log(p), for 1.5 <= r <= 3.0.
let normalQuantileTailTable0: [Double] = [
  0x1.3f2178e585702p+1, 0x1.99027ccf0f338p+0, -0x1.d84aa9937ed67p-5,
  0x1.3db6573032b51p-6, -0x1.bd1412455e50ep-8, 0x1.40fdd9a468d1ap-9,
  -0x1.da04b67c8cee5p-11, 0x1.6524b92d28c3ep-12, -0x1.12bca9bc6e22ep-13,
  0x1.abbf16da60470p-15, -0x1.3e0f5b7b16a8dp-16, 0x1.fa24834c0fd20p-18,
  -0x1.2eddca47320e1p-18, 0x1.ed7a19b6173fcp-20,
]

/// A first guess of the upper quantile in powers of r - 5.0, r^2 = -log(p), for 3.0 <= r <= 7.0.
let normalQuantileTailTable1: [Double] = [
  0x1.aa1b1c13e6be5p+2, 0x1.785c5bc225142p+0, -0x1.1cb3dbe00b723p-7,
  0x1.757a258df9612p-10, -0x1.f8ddf55746cffp-13, 0x1.5be726ff4979fp-15,
  -0x1.e5d8ed4548f34p-18, 0x1.570401b883e96p-20, -0x1.eeba6f6e58ac2p-23,
  0x1.630940be6d541p-25, -0x1.b7ef04c61a129p-28, 0x1.3e5c9e07eb26bp-30,
  -0x1.bbe0094c4aea0p-32, 0x1.4759d3fe997a0p-34,
]

/// A first guess of the upper quantile in powers of r - 10.5, r^2 = -log(p), for 7.0 <= r <= 14.0.
let normalQuantileTailTable2: [Double] = [
  0x1.d357b8c21e18dp+3, 0x1.6e6797042beacp+0, -0x1.5e0b50fff1b25p-10,
  0x1.caedc489888abp-14, -0x1.34787fd114767p-17, 0x1.a568e40275e07p-21,
  -0x1.23159f4f2cdc5p-24, 0x1.9595a47b31fb8p-28, -0x1.1da10b0ab5a0ep-31,
  0x1.92baa6255bdb6p-35, -0x1.0a890e6d1a4e9p-38, 0x1.7a79a232dfecfp-42,
  -0x1.9aef7602f8c84p-45, 0x1.2626503815647p-48,
]

/// A first guess of the upper quantile in powers of r - 20.75, r^2 = -log(p), for 14.0 <= r <= 27.5.
let normalQuantileTailTable3: [Double] = [
  0x1.d32bf2029b53ap+4, 0x1.6b6eb0d052d04p+0, -0x1.d534771d603c6p-13,
  0x1.40cb3d8f0e485p-17, -0x1.c013b2f7e99b9p-22, 0x1.3d38282dc9a41p-26,
  -0x1.c569a8540816ep-31, 0x1.46675e082f103p-35, -0x1.da7dddd10e009p-40,
  0x1.590b95ca49bfap-44, -0x1.d7eedde78a76ap-49, 0x1.5948c62b1eedep-53,
  -0x1.7eff38e751d1ap-57, 0x1.1a1f967f5c4c1p-61,
]

// Written by Tests/StatisticsTests/Reference/tables.py.

/// lgamma(1 + y) / y on |y| <= 1/4: the constant term as a pair, then the rising powers of y.
let logGammaNearOneTable: [Double] = [
  -0x1.2788cfc6fb619p-1, 0x1.6cb90701fbfabp-58, 0x1.a51a6625307d3p-1,
  -0x1.9a4d55beab2d7p-2, 0x1.151322ac7d860p-2, -0x1.a8b9c17aa6177p-3,
  0x1.5b40cb10082e9p-3, -0x1.2703a1dce664ap-3, 0x1.010b36b1ff40ep-3,
  -0x1.c806707214321p-4, 0x1.9a01e1d90ff4cp-4, -0x1.748c3176b9876p-4,
  0x1.556b2d4a6e952p-4, -0x1.3b1dea850aa73p-4, 0x1.248bd2887d35dp-4,
  -0x1.11089fba1aa52p-4, 0x1.00e2572d3fb3bp-4, -0x1.e39252ab062ccp-5,
  0x1.b15a97fa43bffp-5, -0x1.9a53e6fe3da71p-5, 0x1.15eca180c2ed4p-4,
  -0x1.090a16066289dp-4,
]

/// lgamma(3/2 + y) on |y| <= 1/4: the constant term as a pair, then the rising powers of y.
let logGammaMiddleTable: [Double] = [
  -0x1.eeb95b094c191p-4, -0x1.34100f49f2533p-58, 0x1.2aed059bd608ap-5,
  0x1.de9e64df22ef3p-2, -0x1.1ae55b180726cp-3, 0x1.e0f840dad64c2p-5,
  -0x1.da59d5374a8f0p-6, 0x1.f9ca39da31e5bp-7, -0x1.1a8ba4f09efb7p-7,
  0x1.456f1b22e2cc6p-8, -0x1.7edb81900e449p-9, 0x1.c97323e226994p-10,
  -0x1.148a0ed8d2990p-10, 0x1.5187f44d6aebfp-11, -0x1.9f0dc6c9dc4dep-12,
  0x1.feb18290532aep-13, -0x1.3da2d3196f576p-13, 0x1.be9fdf90bd9e6p-14,
  -0x1.186969b521195p-14,
]

/// lgamma(2 + y) / y on |y| <= 1/4: the constant term as a pair, then the rising powers of y.
let logGammaNearTwoTable: [Double] = [
  0x1.b0ee6072093cep-2, 0x1.6cf8cf7526a6ep-58, 0x1.4a34cc4a60fa6p-2,
  -0x1.13e001a557607p-4, 0x1.51322ac7d8484p-6, -0x1.e404fc218eb7cp-8,
  0x1.7add6eadb624fp-9, -0x1.38ac5c2d47272p-10, 0x1.0b36af8775222p-11,
  -0x1.d3fd49e7660f4p-13, 0x1.a127ae867d9c7p-14, -0x1.78dfb85bcd00ep-15,
  0x1.580f180a63871p-16, -0x1.3c5628566d6f4p-17, 0x1.2536e846d22d2p-18,
  -0x1.214963e43c4afp-19, 0x1.0f1d1040aef59p-20,
]

/// x (lgamma(x) - (x - 1/2) log x + x - log(2 pi)/2) in rising powers of 1/x^2, x >= 8.
let stirlingCorrectionTable: [Double] = [
  0x1.5555555555555p-4, -0x1.6c16c16c16c0fp-9, 0x1.a01a01a00d0c8p-11,
  -0x1.381381168d370p-11, 0x1.b951b7066a7fep-11, -0x1.f69af4cedb22ap-10,
  0x1.a2565f7c01e10p-8, -0x1.c6897db51dca9p-6, 0x1.c29fa984c2fadp-4,
]

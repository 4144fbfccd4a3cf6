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

/// The zeros of lgamma between -11 and -2, ascending: zero as a pair, width of the
/// neighbourhood in which five terms of Taylor's series suffice, the first as a pair.
let logGammaZerosTable: [Double] = [
  -0x1.5ffffff28cdd4p+3, 0x1.c9924a65aa486p-53, 0x1.0000000000000p-38,
  -0x1.308a7d8eadb7cp+25, 0x1.a95a609877977p-31, 0x1.6a4938065bfd2p+49,
  -0x1.1f51f646980c5p+74, 0x1.005993b17e047p+99, -0x1.e7ee7dccf100cp+123,
  -0x1.40000093f2777p+3, -0x1.927b45d95e154p-52, 0x1.0000000000000p-34,
  0x1.baf825a0c63b2p+21, -0x1.20323f10165f2p-35, 0x1.7f3ec8ae05f2ep+42,
  0x1.ba192fa62a5c8p+63, 0x1.1ede75ef431b0p+85, 0x1.8d1b435ece20fp+106,
  -0x1.3fffff6c0d7c0p+3, 0x1.197cea8c42d7dp-51, 0x1.0000000000000p-34,
  -0x1.baf7da5f3795dp+21, -0x1.16a79518c8122p-33, 0x1.7f3e8791fa0d2p+42,
  -0x1.ba18befcaaa63p+63, 0x1.1ede14765dc0cp+85, -0x1.8d1a9ab5a5050p+106,
  -0x1.200005c7768fbp+3, -0x1.b5b610ffb70d4p-54, 0x1.0000000000000p-31,
  0x1.6261203919440p+18, 0x1.7d5e8272cda81p-38, 0x1.ea8f32fb7f586p+35,
  0x1.c4b75ee68e2bap+53, 0x1.d6043fa1ffaa5p+71, 0x1.04414411db7f4p+90,
  -0x1.1ffffa3884bd0p+3, -0x1.ff90c9d2ae925p-53, 0x1.0000000000000p-31,
  -0x1.625edfc63db2fp+18, 0x1.da7fc3ed69467p-37, 0x1.ea8c150480a7ap+35,
  -0x1.c4b30e4bc55c1p+53, 0x1.d5fe468dbbf03p+71, -0x1.043d21bc24decp+90,
  -0x1.000034028b3f9p+3, -0x1.f60cb3cec1cedp-52, 0x1.0000000000000p-28,
  0x1.3b088fed67718p+15, -0x1.505613ba29a31p-39, 0x1.83a3893550edcp+29,
  0x1.3e0078db8ada4p+44, 0x1.257bec9464251p+59, 0x1.20e9ea0755a47p+74,
  -0x1.ffff97f8159cfp+2, -0x1.e54f415a91586p-55, 0x1.0000000000000p-28,
  -0x1.3af76fe4c2fabp+15, -0x1.7cc92f0b996a5p-40, 0x1.838e76caaf123p+29,
  -0x1.3de68b3256526p+44, 0x1.255c052530c71p+59, -0x1.20c2a8418126ap+74,
  -0x1.c0033fdedfe1fp+2, 0x1.20bb7d2324678p-52, 0x1.0000000000000p-25,
  0x1.3b407aa387bd1p+12, 0x1.da1e57343b1efp-43, 0x1.83e85daafbad6p+23,
  0x1.3e552b5e3c226p+35, 0x1.25e42a45e905bp+47, 0x1.216a3560743eep+59,
  -0x1.bffcbf76b86f0p+2, 0x1.853b29347b806p-57, 0x1.0000000000000p-25,
  -0x1.3abf7a5cea91bp+12, -0x1.8257b8abd0511p-42, 0x1.8349a2550422dp+23,
  -0x1.3d91dadc98428p+35, 0x1.24f3d636f3339p+47, -0x1.20427df1b3492p+59,
  -0x1.8016b25897c8dp+2, 0x1.27e0f49a4ba72p-54, 0x1.0000000000000p-22,
  0x1.69de49e3af2aap+9, 0x1.954b690943b33p-47, 0x1.fce23484cfd10p+17,
  0x1.de503a3c37c40p+26, 0x1.f9c7b52558abbp+35, 0x1.1d3d50714416ap+45,
  -0x1.7fe92f591f40dp+2, -0x1.7dd4ed62cbd32p-52, 0x1.0000000000000p-22,
  -0x1.661f6a43a5e12p+9, -0x1.0c437b83bc0e6p-45, 0x1.f79dcb794f26fp+17,
  -0x1.d6e8088a19ffep+26, 0x1.ef5d308dbfc97p+35, -0x1.15ea6b0ab529ep+45,
  -0x1.4086a57f0b6d9p+2, -0x1.95262b72ca9cap-55, 0x1.0000000000000p-19,
  0x1.ed72e0829ae02p+6, -0x1.fdc1859aea473p-50, 0x1.cecc32ec22f9bp+12,
  0x1.253d8563f7264p+19, 0x1.a225df2da6e63p+25, 0x1.3e01773762671p+32,
  -0x1.3f7577a6eeafdp+2, 0x1.5de5eab7f12cfp-53, 0x1.0000000000000p-19,
  -0x1.d224a3ef9e41fp+6, -0x1.9be272a13babcp-48, 0x1.b533c678a3956p+12,
  -0x1.0d3f7fee65d34p+19, 0x1.752a6f5ac2726p+25, -0x1.13d5d163bd3f7p+32,
  -0x1.0284e78599581p+2, 0x1.e78c1e9e43cfep-53, 0x1.0000000000000p-17,
  0x1.aca5cf4921642p+4, 0x1.a46a2e0d8fe10p-51, 0x1.44415cd813f8ep+8,
  0x1.559b11b2a9c7cp+12, 0x1.96d18e21aebdbp+16, 0x1.0261eb5732e40p+21,
  -0x1.fa471547c2fe5p+1, -0x1.70d4561291237p-56, 0x1.0000000000000p-17,
  -0x1.4b99d966c5647p+4, 0x1.9cba2450afff3p-50, 0x1.f76deae0436bep+7,
  -0x1.d25359d4b2f38p+11, 0x1.e8f829f141aa5p+15, -0x1.116f7806d26d3p+20,
  -0x1.9260dbc9e59afp+1, -0x1.f717cd335a7b3p-53, 0x1.0000000000000p-15,
  0x1.f20a65f2fac55p+2, -0x1.1d258e4b0be84p-53, 0x1.9d4d2977150efp+4,
  0x1.c1137124d5c5bp+6, 0x1.267203d776b0ep+9, 0x1.99a6337da39ddp+11,
  -0x1.5fb410a1bd901p+1, 0x1.a19a96d2e6f85p-54, 0x1.0000000000000p-14,
  -0x1.ea12da904b18cp+0, -0x1.220130f99b2cfp-54, 0x1.3267f3c265a52p+3,
  -0x1.4185ac30c8bf2p+4, 0x1.f504accc9f19bp+5, -0x1.8588458207eacp+7,
  -0x1.3a7fc9600f86cp+1, -0x1.55f64f98af8d0p-55, 0x1.0000000000000p-14,
  0x1.83fe966af535fp+0, -0x1.775909a36a6a4p-55, 0x1.36eebb002f55dp+2,
  0x1.694a6058a7858p+0, 0x1.1718d7ca09e5bp+3, 0x1.7339fe04b2764p+2,
]

"""Makes Tests/StatisticsTests/Text/NumberFormat+Table.swift with Python's exact formatting."""
import random
from decimal import Decimal, ROUND_HALF_EVEN

random.seed(20240607)
values = [0.125, 0.375, 2.675, 0.5, 1.5, 2.5, 0.05, 9.995, 99.5, 1e22, 1e23, 1e-290, 0.1, 1 / 3,
          1.7976931348623157e308, 2.5e-308, 123456.5, 0.999999, 1e-5, 4.35]
for _ in range(60):
    values.append(random.choice([-1, 1]) * random.uniform(1, 10) * 10.0 ** random.randint(-12, 12))
for _ in range(30):
    values.append(random.randint(-10 ** 6, 10 ** 6) / 2 ** random.randint(0, 8))
print("// Made by Tests/StatisticsTests/Reference/number_format.py.\n")
print("/// A number, decimals, and its text with that many decimals and significant digits.")
print("let numberFormatTable: [(value: Double, digits: Int, fixed: String, scientific: String)] = [")
for value in values:
    digits = random.randint(1, 8)
    print(f'  ({value!r}, {digits}, "{value:.{digits}f}", "{value:.{digits - 1}e}"),')
print("]")

import Notebook
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1),
    ("samples", "sample", 1),
    ("ca", "abc", 3), ("flaw", "lawn", 2), ("é", "e", 1),
  ])
  func distanceCountsChangesAndSwaps(first: String, second: String, expected: Int) {
    #expect(NearestName.distance(first, second) == expected)
    #expect(NearestName.distance(second, first) == expected)
  }

  @Test(arguments: [
    ("sample", "samples"), ("smaples", "samples"), ("varience", "variance"),
    ("Gausian", "Gaussian"),
    ("gaussian", "Gaussian"), ("seeds", "seed"), ("xyz", nil), ("", nil), ("a", nil),
    ("replcates", "replicates"),
  ])
  func aNearNameIsFound(name: String, expected: String?) {
    let names = ["samples", "variance", "Gaussian", "seed", "replicates", "mean"]
    #expect(NearestName.find(name, in: names) == expected)
  }

  @Test func theFirstOfEquallyNearNamesCounts() {
    #expect(NearestName.find("meam", in: ["mean", "meat"]) == "mean")
    #expect(NearestName.find("meam", in: ["meat", "mean"]) == "meat")
  }
}

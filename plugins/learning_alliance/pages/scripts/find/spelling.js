// The nearest spelling: how many letters must be changed, left out, added or swapped.
"use strict"
;(() => {
  const { texts } = window.learningAllianceFind
  const SHORT = 4

  /** Optimal string alignment. @type {FindParts["spelling"]["distance"]} */
  const distance = (one, other) => {
    /** @type {number[]} */
    let before = []
    let above = Array.from({ length: other.length + 1 }, (_, place) => place)
    for (let row = 1; row <= one.length; row += 1) {
      const line = [row]
      for (let place = 1; place <= other.length; place += 1) {
        const isSame = one[row - 1] === other[place - 1]
        const left = line[place - 1] ?? 0
        let least = Math.min((above[place] ?? 0) + 1, left + 1, (above[place - 1] ?? 0) + (isSame ? 0 : 1))
        const isSwapped = row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1]
        if (isSwapped) least = Math.min(least, (before[place - 2] ?? 0) + 1)
        line.push(least)
      }
      before = above
      above = line
    }
    return above[other.length] ?? 0
  }

  /** Returns the first of the nearest words, or nothing where none is near. @type {FindParts["spelling"]["nearest"]} */
  const nearest = (word, known) => {
    const asked = texts.fold(word)
    let least = asked.length <= SHORT ? 2 : 3
    let found = ""
    for (const each of known) {
      if (Math.abs(each.length - asked.length) >= least) continue
      const far = distance(asked, texts.fold(each))
      if (far === 0) return ""
      if (far < least) [least, found] = [far, each]
    }
    return found
  }

  window.learningAllianceFind.spelling = { distance, nearest }
})()

import { Double, Long, ObjectId } from 'mongodb'
import type { Document } from 'mongodb'

/** Random documents and operations from a seed: the same seed gives the same ones. */
export class Random {
  /** Whether nulls are among the values. */
  nulls = true
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!
  }

  list<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make)
  }

  scalar(): unknown {
    return this.pick<() => unknown>([
      () => this.below(5), () => this.below(5), () => -this.below(3), () => new Double(this.below(8) / 2), () => Long.fromNumber(this.below(4)),
      () => this.pick(['x', 'y', 'xy', '', 'Z']), () => this.pick(['x', 'y']), () => (this.nulls ? null : 'n'), () => this.next() < 0.5,
      () => new Date(this.below(3) * 1000), () => new ObjectId(`00000000000000000000000${this.below(4)}`),
    ])()
  }

  /** A scalar that is not null. */
  present(): unknown {
    return this.scalar() ?? this.below(3)
  }

  value(depth = 0): unknown {
    const kind = this.next()
    if (depth < 2 && kind < 0.22) return this.list(3, () => this.next() < 0.6 ? this.scalar() : this.fields(2))
    if (depth < 2 && kind < 0.45) return this.fields(depth + 1)
    return this.scalar()
  }

  fields(depth = 0): Document {
    const out: Document = {}
    for (const name of ['a', 'b', 'c']) if (this.next() < 0.6) out[name] = this.value(depth)
    return out
  }

  path(): string {
    return this.pick(['a', 'b', 'c', 'a', 'b', 'a.b', 'a.c', 'b.a', 'b.b.c', 'a.0', 'a.1', 'a.0.b', 'c.a'])
  }

  /** A condition that holds only where a value is found. */
  positive(depth = 0): unknown {
    return this.pick<() => unknown>([
      () => this.present(), () => ({ $eq: this.present() }), () => ({ $in: this.list(3, () => this.present()) }),
      () => ({ $gt: this.present() }), () => ({ $gte: this.present() }), () => ({ $lt: this.present() }), () => ({ $lte: this.present() }),
      () => ({ $size: this.below(4) }), () => ({ $mod: [2, this.below(2)] }),
      () => ({ $type: this.pick(['int', 'string', 'array', 'object', 'number', 'date', 'bool']) }),
      () => ({ $regex: this.pick(['^x', '^xy$', '^X']), $options: this.pick(['', 'i']) }),
      () => ({ $all: ['x', this.pick(['y', true])] }),
      () => ({ $elemMatch: depth < 1 ? { [this.pick(['a', 'b', 'c'])]: this.positive(1) } : { a: this.present() } }),
      () => ({ $elemMatch: { $gte: this.below(3), $lte: 2 } }),
    ])()
  }

  /** Any condition on a top-level field. */
  condition(): unknown {
    return this.pick<() => unknown>([
      () => this.positive(), () => this.positive(), () => this.positive(), () => null, () => this.list(2, () => this.scalar()),
      () => ({ $ne: this.scalar() }), () => ({ $nin: this.list(3, () => this.scalar()) }), () => ({ $in: this.list(3, () => this.scalar()) }),
      () => ({ $exists: this.next() < 0.5 }), () => ({ $not: { $gt: this.present() } }),
    ])()
  }

  filter(depth = 0): Document {
    const kind = this.next()
    if (depth < 2 && kind < 0.15) return { [this.pick(['$and', '$or', '$nor'])]: [this.filter(depth + 1), this.filter(depth + 1)] }
    const path = this.path()
    const out: Document = { [path]: path.includes('.') ? this.positive() : this.condition() }
    if (this.next() < 0.3) out[this.pick(['a', 'b', 'c'])] = this.condition()
    return out
  }

  sort(): Document {
    return { s: this.pick([1, -1]), _id: 1 }
  }

  projection(): Document | undefined {
    const flag = this.pick([0, 1])
    return this.pick<() => Document | undefined>([
      () => undefined, () => ({ [this.path()]: flag }), () => ({ a: flag, b: flag }), () => ({ 'a.b': flag, 'c': flag }),
      () => ({ _id: 0, a: 1 }), () => ({ _id: 0, a: 0 }), () => ({ a: { $elemMatch: { b: { $exists: true } } } }),
    ])()
  }

  modifier(): Document {
    const path = this.pick(['a', 'b', 'c', 'a.b', 'a.0', 'b.c', 'd', 'd.e', 'a.2.b', 'c.a.b'])
    return this.pick<() => Document>([
      () => ({ $set: { [path]: this.value() } }), () => ({ $unset: { [this.pick(['a', 'b', 'c', 'd.e'])]: '' } }), () => ({ $inc: { [path]: this.below(5) } }),
      () => ({ $inc: { [path]: new Double(0.5 + this.below(4)) } }), () => ({ $mul: { [path]: this.pick([2, Long.fromNumber(3), new Double(1.5)]) } }),
      () => ({ $min: { [path.split('.')[0]!]: this.scalar() } }), () => ({ $max: { [path.split('.')[0]!]: this.scalar() } }), () => ({ $push: { [path]: this.value(1) } }),
      () => ({ $push: { [path]: { $each: [this.scalar(), this.scalar()], $position: this.below(3) } } }),
      () => ({ $push: { [path]: { $each: [this.below(9), this.below(9)], $slice: this.pick([-2, 3, 0]), $sort: this.pick([1, -1]) } } }),
      () => ({ $addToSet: { [path]: this.scalar() } }), () => ({ $addToSet: { [path]: { $each: [this.below(4), this.pick(['x', 'y', 1])] } } }),
      () => ({ $pop: { [path]: this.pick([1, -1]) } }), () => ({ $pull: { [path]: this.scalar() } }),
      () => ({ $pull: { [path]: { $in: [this.scalar(), this.scalar()] } } }), () => ({ $pull: { [path]: { b: this.scalar() } } }),
      () => ({ $rename: { [this.pick(['a', 'b', 'd'])]: this.pick(['e', 'f.g']) } }),
      () => ({ $set: { [path]: this.scalar() }, $inc: { n: 1 } }), () => ({ $setOnInsert: { s: 1 }, $set: { t: 2 } }),
    ])()
  }

  /** An update of elements: by `$[]`, by a name with its filter, or by the place where the filter matched. */
  arrayUpdate(): { filter: Document, update: Document, arrayFilters?: Document[] } {
    const field = this.pick(['a', 'b', 'c'])
    const isArray = { [field]: { $type: 'array' } }
    return this.pick<() => { filter: Document, update: Document, arrayFilters?: Document[] }>([
      () => ({ filter: isArray, update: { $set: { [`${field}.$[]`]: this.pick(['x', 'y', true]) } } }),
      () => ({ filter: isArray, update: { $inc: { [`${field}.$[e]`]: 1 } }, arrayFilters: [{ e: { $gte: this.below(3) } }] }),
      () => ({ filter: isArray, update: { $set: { [`${field}.$[e].z`]: this.scalar() } }, arrayFilters: [{ 'e.b': this.present() }] }),
      () => ({ filter: isArray, update: { $unset: { [`${field}.$[e]`]: '' } }, arrayFilters: [{ e: this.present() }] }),
      () => ({ filter: { [field]: this.present() }, update: { $set: { [`${field}.$`]: this.scalar() } } }),
      () => ({ filter: { [field]: { $elemMatch: { $gte: 1 } } }, update: { $inc: { [`${field}.$`]: this.below(4) } } }),
    ])()
  }

  /** An expression over the fields that are no arrays, in which both servers are right. */
  expression(): unknown {
    return this.pick<() => unknown>([
      () => ({ $cond: [{ $gt: ['$s', this.below(3)] }, '$_id', 'small'] }), () => ({ $ifNull: ['$a', this.scalar()] }), () => ({ $eq: ['$s', this.scalar()] }),
      () => ({ $add: ['$_id', this.below(4)] }), () => ({ $subtract: ['$_id', new Double(0.5)] }), () => ({ $multiply: ['$_id', Long.fromNumber(3)] }),
      () => ({ $concat: ['x', this.pick(['y', 'z'])] }), () => ({ $cmp: ['$_id', this.below(5)] }), () => ({ $and: ['$s', '$a'] }), () => ({ $not: ['$b'] }),
      () => ({ $literal: this.scalar() }), () => '$b', () => '$$ROOT.s',
    ])()
  }

  pipeline(): Document[] {
    return this.pick<() => Document[]>([
      () => [{ $match: { a: { $not: { $type: 'array' } } } }, { $group: { _id: '$a', n: { $sum: 1 }, sum: { $sum: '$b' } } }, { $sort: { _id: 1 } }],
      () => [{ $unwind: '$a' }], () => [{ $unwind: { path: '$a', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } }],
      () => [{ $match: this.filter() }, { $sort: this.sort() }, { $skip: 1 }, { $limit: 3 }],
      () => [{ $match: this.filter() }, { $count: 'n' }],
      () => [{ $project: { v: this.expression() } }], () => [{ $addFields: { v: this.expression(), w: this.expression() } }],
      () => [{ $match: this.filter() }, { $addFields: { v: this.expression() } }, { $sort: this.sort() }],
      () => [{ $match: { s: { $not: { $type: 'array' } } } }, { $sortByCount: '$s' }, { $group: { _id: '$count', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      () => [{ $bucket: { groupBy: '$_id', boundaries: [0, 2, 5], default: 'more', output: { n: { $sum: 1 }, ids: { $push: '$_id' } } } }],
      () => [{ $sort: this.sort() }, { $group: { _id: null, first: { $first: '$s' }, last: { $last: '$s' }, ids: { $push: '$_id' }, low: { $min: '$s' }, high: { $max: '$s' } } }],
      () => [{ $replaceRoot: { newRoot: { id: '$_id', s: '$s' } } }, { $sort: { id: -1 } }],
      () => [{ $lookup: { from: 'documents', localField: '_id', foreignField: 's', as: 'found' } }, { $sort: { _id: 1 } }],
      () => [{ $facet: { one: [{ $match: this.filter() }, { $sort: { _id: 1 } }], two: [{ $count: 'n' }] } }],
    ])()
  }
}

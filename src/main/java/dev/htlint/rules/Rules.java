package dev.htlint.rules;

import dev.htlint.lint.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All rules there are, by name within two groups. A new rule is one line here. */
public final class Rules {
  /**
   * See the cause behind a refusal; they are asked first, and each leaves the others to the rest.
   */
  private static final List<Rule> CAUSES =
      List.of(
          new ByteOrderMark(),
          new TrailingComment(),
          new NotConfiguration(),
          new TypographicCharacter());

  private static final List<Rule> REST =
      List.of(
          new Access22Syntax(),
          new AccessUndone(),
          new ArgumentCount(),
          new AuthenticationIncomplete(),
          new BodyLimitsDiffer(),
          new BrokenInterpreterLine(),
          new CachedError(),
          new CachedRedirect(),
          new DefaultHost(),
          new DirectiveNotInHtaccess(),
          new DirectiveWithoutEffect(),
          new DirectoryListing(),
          new ErrorsDisplayed(),
          new ExposedFiles(),
          new HandlerNotProvided(),
          new IfmoduleNeverMatches(),
          new IfmoduleUnknownModule(),
          new IgnoredFlags(),
          new IncludeNotFound(),
          new IncludesNotAllowed(),
          new LineTooLong(),
          new LinkNotFollowed(),
          new MacroMisuse(),
          new MissingBracket(),
          new MissingFile(),
          new MissingInterpreter(),
          new MissingRewritebase(),
          new MissingTarget(),
          new ModuleMayBeMissing(),
          new ModuleNotLoaded(),
          new NoBranchMatches(),
          new OpenProxy(),
          new OpenRedirect(),
          new OptionSigns(),
          new OutdatedDirective(),
          new OverriddenDirective(),
          new OverrideMayBeMissing(),
          new OverrideNotAllowed(),
          new PasswordFile(),
          new PhpNotPermitted(),
          new ProgramNotRunnable(),
          new RedirectChain(),
          new RedirectLoop(),
          new RemovedDirective(),
          new RewriteConditionForOneRule(),
          new RewriteConditionWithoutRule(),
          new RewriteLoop(),
          new RewriteProxyWithoutModule(),
          new RewriteRuleNeverMatches(),
          new RewriteWithoutFollowsymlinks(),
          new ScriptNotExecutable(),
          new ScriptOutlivesServer(),
          new ScriptSourceExposed(),
          new ScriptWithoutExeccgi(),
          new ScriptWithoutInterpreter(),
          new SectionArgument(),
          new SectionNotClosed(),
          new StrayClosingTag(),
          new SuexecRefusal(),
          new SubrequestLoop(),
          new TypeMapSyntax(),
          new UnescapedDot(),
          new UnknownDirective(),
          new UnknownIgnore(),
          new UnknownVariable(),
          new UnreachableHost(),
          new UnreadableFile(),
          new UnreadableHtaccess(),
          new UnsearchableFolder(),
          new UnusedIgnore(),
          new WeakTls(),
          new WorldWritableHtaccess(),
          new WrongClosingTag(),
          new WrongContext());

  private Rules() {}

  /** Every rule, in the order in which they are asked to explain a refusal. */
  public static List<Rule> all() {
    List<Rule> all = new ArrayList<>(CAUSES);
    all.addAll(REST);
    all.addAll(RefusedArguments.all());
    all.addAll(UnwiseValues.all());
    return Collections.unmodifiableList(all);
  }
}

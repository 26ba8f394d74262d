namespace SchemaSdk.Generator.Json;

internal sealed partial class JsonReader
{
    private JsonNumber? ReadNumber()
    {
        int start = _at;
        if (Current == '-')
            _at++;

        bool leadingZero = Current == '0';
        int whole = _at;
        if (!SkipDigits("after the minus sign"))
            return null;

        if (leadingZero && _at - whole > 1)
        {
            Fault(whole, _at - whole, "a number can't have a leading zero");
            return null;
        }

        if (Current == '.')
        {
            _at++;
            if (!SkipDigits("after the decimal point"))
                return null;
        }

        if (Current is 'e' or 'E')
        {
            _at++;
            if (Current is '+' or '-')
                _at++;

            if (!SkipDigits("in the exponent"))
                return null;
        }

        return new JsonNumber(start, _at - start, _text.Substring(start, _at - start));
    }

    private bool SkipDigits(string where)
    {
        int first = _at;
        while (Current is >= '0' and <= '9')
            _at++;

        if (_at == first)
        {
            Unexpected("a digit " + where);
            return false;
        }

        return true;
    }
}
